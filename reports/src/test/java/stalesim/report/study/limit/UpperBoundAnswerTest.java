package stalesim.report.study.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.profile.DataLimits;
import stalesim.model.result.Mode;
import stalesim.model.study.Trial;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.MachineLimits;
import stalesim.model.study.limit.Premise;
import stalesim.report.Runs;
import stalesim.report.study.Frames;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudyPage;
import stalesim.report.study.StudySection;
import stalesim.report.study.Surroundings;

class UpperBoundAnswerTest {

    private static final UpperBound STUDY = new UpperBound(OptionalLong.empty(), 0.95);

    /** Work of each worker is 3600/m + 100 m, least at 6; workers do not hinder each other. */
    private static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (int workers : new int[] {1, 2, 3, 4, 6, 8, 12}) {
            for (int replication = 0; replication < 3; replication++) {
                long updates = (3600 + 100L * workers * workers) * (20 + replication) / 20;
                trials.add(new Trial(
                        Map.of("batch", "4"),
                        Runs.simulated()
                                .workers(workers)
                                .replication(replication)
                                .updates(updates)
                                .durationNs(1_000_000 * updates / workers)
                                .losses(0.7, 0.5, 0.3)
                                .build()));
            }
        }
        return trials;
    }

    private static Premise premise(DataLimits data) {
        return new Premise(
                Map.of("batch", "4"),
                Mode.NATIVE,
                "async-lock",
                false,
                0.3,
                4,
                Optional.of(data),
                new MachineLimits(990, 10, OptionalInt.empty()));
    }

    private static StudyInput input(List<Premise> premises) {
        return new StudyInput(
                Frames.wanting(0.3),
                STUDY,
                trials(),
                new Surroundings(Optional.empty(), List.of(), List.of(), premises));
    }

    private static StudyAnswer answer(DataLimits data) {
        return new UpperBoundAnswer(STUDY, input(List.of(premise(data)))).answer();
    }

    @Test
    void theBoundStandsFirst() {
        List<String> findings = answer(new DataLimits(10, 0.5, 0.5, 90)).findings();
        assertThat(findings.get(0)).isEqualTo("Up to 6 workers (95\u00a0% interval 6 alone) with async-lock.");
        assertThat(String.join(" ", findings))
                .contains("minimum of the fitted work (1 of 1)")
                .contains("never: paper 000's m_opt (0 of 1), paper 000's m_max (0 of 1)")
                .contains("It is none, as it compares numbers of updates that suffice")
                .contains("up to 12 workers (95\u00a0% interval 12 or more), not 0.0236, with async-lock")
                .doesNotContain("NaN");
    }

    /** K = 2 sqrt(1e-6): m_max = 83 is beyond what was run. */
    @Test
    void whatIsNotContradictedIsNoBoundEither() {
        assertThat(String.join(" ", answer(new DataLimits(2, 1e-6, 0.01, 90)).findings()))
                .contains("These runs do not contradict it, yet it is none")
                .contains("not contradicted: paper 000's m_max 83.3");
    }

    @Test
    void thePageShowsTheEvidence() {
        StudyInput input = input(List.of(premise(new DataLimits(10, 0.5, 0.5, 90))));
        StudyAnswer answer = new UpperBoundAnswer(STUDY, input).answer();
        assertThat(answer.sections())
                .extracting(StudySection::heading)
                .containsExactly("Measured", "Predicted", "async-lock");
        StudySection evidence = answer.sections().get(2);
        assertThat(evidence.charts()).hasSize(2).allSatisfy(group -> {
            assertThat(group.figures()).hasSize(2);
            assertThat(group.key()).doesNotHaveDuplicates();
        });
        assertThat(evidence.tables().get(1).rows()).hasSize(7);
        String page = new StudyPage(input, answer).html();
        assertThat(page).contains("The limit is marked at m = 6.", "gain growth").doesNotContain("NaN");
        assertThat(new StudyPage(input, new UpperBoundAnswer(STUDY, input).answer()).html()).isEqualTo(page);
    }

    @Test
    void withoutPremisesItIsSaidHowToHaveThem() {
        assertThat(new UpperBoundAnswer(STUDY, input(List.of())).answer().findings().get(0)).contains("--resume");
    }
}
