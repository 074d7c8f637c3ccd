package stalesim.report.study.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Mode;
import stalesim.model.study.Scalability;
import stalesim.model.study.Trial;
import stalesim.report.Runs;
import stalesim.report.study.Frames;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudySection;

class ScaleAnswerTest {

    /** Two modes, and two points that differ in a sign alone, with two numbers of workers each. */
    private static StudyAnswer answer() {
        List<Trial> trials = new ArrayList<>();
        for (Mode mode : List.of(Mode.NATIVE, Mode.PACED)) {
            for (String x : List.of("1", "-1")) {
                for (int workers : new int[] {1, 2}) {
                    trials.add(new Trial(
                            Map.of("x", x, "workers", String.valueOf(workers)),
                            Runs.simulated().mode(mode).workers(workers).build()));
                }
            }
        }
        return ScaleAnswer.of(new StudyInput(Frames.wanting(0.3), new Scalability(), trials));
    }

    @Test
    void everySectionHasItsOwnName() {
        assertThat(answer().sections())
                .extracting(StudySection::heading)
                .containsExactly("async-lock, 1", "async-lock, -1", "async-lock, paced, 1", "async-lock, paced, -1");
    }

    @Test
    void identifiersAreDifferentAndCanBeLinkedTo() {
        List<String> ids = answer().sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.id()),
                        section.charts().stream()
                                .flatMap(group -> group.figures().stream())
                                .map(figure -> figure.id())))
                .toList();
        assertThat(ids).hasSize(4 * (1 + 2)).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]+"));
    }
}
