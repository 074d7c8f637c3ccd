package stalesim.report.study.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.study.Confidence;
import stalesim.model.study.Criterion;
import stalesim.model.study.Trial;
import stalesim.model.study.WhichAlgorithm;
import stalesim.report.Runs;
import stalesim.report.study.Frames;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.Surroundings;
import stalesim.report.sweep.SweepAxis;

class WhichAlgorithmAnswerTest {

    private static final WhichAlgorithm STUDY = new WhichAlgorithm(Criterion.TIME_TO_TARGET, Confidence.DEFAULT);
    private static final String PATH = "machine.update-us";

    /** Ten repetitions that differ by 0.1 % and share what they differ by. */
    private static List<Trial> trials(Map<String, String> point, String algorithm, int workers, long ms,
            double... losses) {
        List<Trial> trials = new ArrayList<>();
        for (int replication = 0; replication < 10; replication++) {
            Runs run = Runs.simulated()
                    .algorithm(algorithm)
                    .workers(workers)
                    .replication(replication)
                    .durationNs(ms * (1_000_000 + 100 * replication));
            trials.add(new Trial(point, (losses.length == 0 ? run : run.losses(losses)).build()));
        }
        return trials;
    }

    private static StudyAnswer answer(List<Trial> trials, SweepAxis... axes) {
        return new WhichAlgorithmAnswer(STUDY, new StudyInput(Frames.wanting(0.35), STUDY, trials,
                new Surroundings(Optional.empty(), List.of(), List.of(axes)))).answer();
    }

    private static SweepAxis axis(String path, String... values) {
        return new SweepAxis(List.of(path), List.of(values).stream().map(List::of).toList());
    }

    /** The lock is better up to 20, rounds from 40 on; the steps of the axis do not come in order. */
    private static List<Trial> turning() {
        List<Trial> trials = new ArrayList<>();
        for (int update : new int[] {40, 10, 20}) {
            Map<String, String> point = Map.of(PATH, String.valueOf(update));
            trials.addAll(trials(point, "async-lock", 2, 100L + update));
            trials.addAll(trials(point, "async-lock", 4, 50L + 2L * update));
            trials.addAll(trials(point, "sync", 2, 200));
            trials.addAll(trials(point, "sync", 4, 110));
        }
        return trials;
    }

    @Test
    void readsItsSentencesOffTheMap() {
        assertThat(answer(turning(), axis(PATH, "40", "10", "20")).findings())
                .containsExactly(
                        "Best, with the number of workers that suits each, by machine.update-us, µs: async-lock up to"
                                + " 20, sync at 40.",
                        "The best of all points is async-lock with 4 workers at machine.update-us = 10: 52.52\u00a0ms.",
                        "With 2 workers: async-lock everywhere.",
                        "With 4 workers: async-lock up to 20, sync at 40.",
                        "Of 6 fields of points and numbers of workers win: async-lock 5, sync 1; 0 are undecided. Each"
                                + " field"
                                + " is decided by itself at 95\u00a0%, differences within 2.0\u00a0% not counting.");
    }

    @Test
    void mapHoldsALetterForEachField() {
        StudyAnswer answer = answer(turning(), axis(PATH, "40", "10", "20"));
        String svg = answer.sections().get(0).charts().get(0).figures().get(0).svg();
        assertThat(svg.split(">A<", -1)).hasSize(6);
        assertThat(svg.split(">B<", -1)).hasSize(2);
        assertThat(answer.sections().get(0).charts().get(0).figures().get(0).description())
                .isEqualTo("Winners by workers m and machine.update-us, µs, in 6 fields: async-lock 5, sync 1."
                        + " The table has all of them.");
    }

    /** Who wins depends on when workers come: that is a direction of the map, unlike the number of workers. */
    @Test
    void membershipIsADirectionOfItsOwn() {
        String path = "machine.membership.0.workers";
        List<Trial> trials = new ArrayList<>();
        for (String workers : List.of("2", "8")) {
            trials.addAll(trials(Map.of(path, workers), "async-lock", 8, workers.equals("2") ? 100 : 200));
            trials.addAll(trials(Map.of(path, workers), "sync", 8, 150));
        }
        assertThat(answer(trials, axis(path, "2", "8")).findings())
                .anyMatch(line -> line.contains("by " + path + ": async-lock at 2, sync at 8"));
    }

    @Test
    void withoutASweepNumbersOfWorkersAreARow() {
        List<Trial> trials = new ArrayList<>(trials(Map.of(), "async-lock", 1, 100));
        trials.addAll(trials(Map.of(), "sync", 1, 150));
        assertThat(answer(trials).findings().get(0))
                .startsWith("Take async-lock with 1 worker: 75.03\u00a0ms. That no other algorithm is better");
    }

    @Test
    void whereNobodyReachedTheLossItSaysSo() {
        List<Trial> trials = new ArrayList<>(trials(Map.of(), "async-lock", 1, 100, 0.7, 0.6));
        assertThat(answer(trials).findings()).singleElement().asString()
                .startsWith("No algorithm reached the wanted loss in all of its runs, anywhere.");
        trials.addAll(trials(Map.of(), "async-lock", 2, 100));
        assertThat(answer(trials).findings()).contains("With 1 worker: nobody.", "With 2 workers: async-lock.");
    }

    /** At a wanted loss of 0.55 the second of four intervals suffices for the one, the third for the other. */
    @Test
    void theWantedLossIsThatOfThePoint() {
        List<Trial> trials = new ArrayList<>();
        for (String loss : List.of("0.35", "0.55")) {
            Map<String, String> point = Map.of("stop.loss-below", loss);
            trials.addAll(trials(point, "async-lock", 2, 100, 0.7, 0.65, 0.6, 0.55, 0.34));
            trials.addAll(trials(point, "sync", 2, 120, 0.7, 0.56, 0.54, 0.4, 0.34));
        }
        assertThat(answer(trials, axis("stop.loss-below", "0.35", "0.55")).findings().get(0))
                .endsWith("async-lock at 0.35, sync at 0.55.");
    }

    @Test
    void twoAxesShowTheBestNumberOfWorkers() {
        List<Trial> trials = new ArrayList<>();
        for (String batch : List.of("8", "16")) {
            for (String update : List.of("10", "20")) {
                Map<String, String> point = Map.of("batch", batch, PATH, update);
                trials.addAll(trials(point, "async-lock", 2, 100));
                trials.addAll(trials(point, "async-lock", 4, 60));
                trials.addAll(trials(point, "sync", 2, batch.equals("8") ? 50 : 90));
            }
        }
        StudyAnswer answer = answer(trials, axis("batch", "8", "16"), axis(PATH, "10", "20"));
        assertThat(answer.findings().get(0)).contains("where batch = 8: sync everywhere");
        assertThat(answer.findings().get(1)).contains("where batch = 16: async-lock everywhere");
        String svg = answer.sections().get(0).charts().get(0).figures().get(0).svg();
        assertThat(svg.split(">A 4<", -1)).hasSize(3);
        assertThat(svg.split(">B 2<", -1)).hasSize(3);
    }
}
