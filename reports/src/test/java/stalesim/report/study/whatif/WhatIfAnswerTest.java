package stalesim.report.study.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.model.statistics.Interval;
import stalesim.model.study.Trial;
import stalesim.model.study.WhatIf;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Effect;
import stalesim.model.study.effect.Effects;
import stalesim.model.study.effect.Measure;
import stalesim.model.study.effect.Pairing;
import stalesim.model.study.effect.TimeShift;
import stalesim.report.Runs;
import stalesim.report.study.Frames;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;

class WhatIfAnswerTest {

    private static final WhatIf.Change SLOW = change("half the network");
    private static final WhatIf.Change FREE = change("no lock");

    /** Durations in milliseconds of the runs as they are: what repetitions differ by. */
    private static final long[] DURATIONS = {100, 104, 96, 108, 92};

    private static WhatIf.Change change(String name) {
        return new WhatIf.Change(name, Map.of("machine.cores", "4"));
    }

    private static Trial trial(String step, Runs run) {
        return new Trial(Map.of(WhatIf.AXIS, step), run.build());
    }

    /** 1000 gradients by 2 workers: computing takes 100 ms of 2 times the duration, the network the rest. */
    private static Runs run(int replication, long durationMs) {
        return Runs.simulated()
                .replication(replication)
                .durationNs(durationMs * 1_000_000)
                .timeUse(TimeUse.complete(Map.of(
                        TimeCategory.COMPUTE, 100_000_000L,
                        TimeCategory.NETWORK, (2 * durationMs - 100) * 1_000_000)));
    }

    private static List<Trial> asIs() {
        List<Trial> trials = new ArrayList<>();
        for (int replication = 0; replication < DURATIONS.length; replication++) {
            trials.add(trial(WhatIf.AS_IS, run(replication, DURATIONS[replication])));
        }
        return trials;
    }

    /** With the change every run takes a quarter longer; the repetitions come in another order. */
    private static List<Trial> slower() {
        List<Trial> trials = asIs();
        for (int replication = DURATIONS.length - 1; replication >= 0; replication--) {
            trials.add(trial(SLOW.name(), run(replication, DURATIONS[replication] * 5 / 4)));
        }
        return trials;
    }

    private static StudyAnswer answer(List<Trial> trials, WhatIf.Change... changes) {
        WhatIf study = new WhatIf(List.of(changes), 0.95);
        return new WhatIfAnswer(study, new StudyInput(Frames.wanting(0.35), study, trials)).answer();
    }

    /** Throughput is 4/5 in every pair, although the runs themselves differ; 1000 gradients share 50 ms more. */
    @Test
    void saysWhatAChangeCostsAndWhereTheTimeWent() {
        assertThat(answer(slower(), SLOW).findings().get(1))
                .isEqualTo("Half the network: costs 20\u00a0% (20 to 20\u00a0%) of throughput: per gradient"
                        + " +50.0\u00a0µs of"
                        + " network transfer. The wanted loss comes 25\u00a0% (25 to 25\u00a0%) later.");
    }

    @Test
    void differencesOfPurposesAddUpToTheTotal() {
        WhatIf study = new WhatIf(List.of(SLOW), 0.95);
        Effects effects = new Effects(Pairing.of(study, slower(), Double.NaN), 0.95);
        TimeShift shift = effects.time().values().iterator().next();
        double sum = shift.difference().values().stream().mapToDouble(Interval::centre).sum();
        // two times 25 ms by 1000 gradients; sums of doubles of 1e5 round at 1e-11
        assertThat(shift.total().centre()).isCloseTo(50_000, within(1e-9));
        assertThat(sum + shift.rest().centre()).isCloseTo(shift.total().centre(), within(1e-9));
    }

    /** One run of the change did not get there. */
    @Test
    void whereNotAllRunsReachTheLossSharesAreTold() {
        List<Trial> trials = slower();
        trials.set(trials.size() - 1, trial(SLOW.name(), run(0, 125).losses(0.69, 0.6, 0.5)));
        assertThat(answer(trials, SLOW).findings().get(1))
                .contains("The wanted loss is reached in 80.0\u00a0% of runs, as it is in 100.0\u00a0%.");
    }

    @Test
    void aChangeThatChangesNothingSaysSo() {
        List<Trial> trials = slower();
        for (int replication = 0; replication < DURATIONS.length; replication++) {
            trials.add(trial(FREE.name(), run(replication, DURATIONS[replication])));
        }
        assertThat(answer(trials, SLOW, FREE).findings().get(2)).isEqualTo("No lock: changes nothing, run by run.");
    }

    /**
     * Throughputs 1000 / s, gradients 1000: differences -2 -1 0 -3 -1.5 have mean -1.5 and standard error 0.5, 3.0 of
     * which are beyond t(0.975, 4) = 2.78 and not beyond t(0.9875, 4) = 3.50.
     */
    @Test
    void twoChangesNeedMoreEvidenceThanOne() {
        double[] differences = {-2, -1, 0, -3, -1.5};
        List<Trial> trials = new ArrayList<>();
        for (int replication = 0; replication < differences.length; replication++) {
            trials.add(trial(WhatIf.AS_IS, paced(replication, 1000)));
            trials.add(trial(SLOW.name(), paced(replication, 1000 + differences[replication])));
            trials.add(trial(FREE.name(), paced(replication, 1000 + differences[replication])));
        }
        assertThat(throughput(trials, SLOW).significant()).isTrue();
        assertThat(throughput(trials, SLOW, FREE).significant()).isFalse();
    }

    private static Runs paced(int replication, double throughput) {
        return Runs.simulated().replication(replication).durationNs(Math.round(1e12 / throughput));
    }

    private static Effect throughput(List<Trial> trials, WhatIf.Change... changes) {
        WhatIf study = new WhatIf(List.of(changes), 0.95);
        Map<Comparison, Effect> effects =
                new Effects(Pairing.of(study, trials, Double.NaN), study.level()).of(Measure.THROUGHPUT);
        return effects.values().iterator().next();
    }

    /** The first algorithm of the list against the first of the changed list. */
    @Test
    void otherAlgorithmsArePartnersByPlace() {
        List<Trial> trials = new ArrayList<>(List.of(
                trial(WhatIf.AS_IS, run(0, 100)),
                trial(WhatIf.AS_IS, run(1, 104)),
                trial(WhatIf.AS_IS, run(0, 50).algorithm("sync")),
                trial(FREE.name(), run(0, 80).algorithm("leashed")),
                trial(FREE.name(), run(1, 84).algorithm("leashed")),
                trial(FREE.name(), run(0, 50).algorithm("sync"))));
        List<Comparison> comparisons = Pairing.of(new WhatIf(List.of(FREE), 0.95), trials, Double.NaN);
        assertThat(comparisons).extracting(comparison -> comparison.asIs().algorithm() + " " + comparison.changed()
                        .algorithm() + " " + comparison.pairs().size())
                .containsExactly("async-lock leashed 2", "sync sync 1");
    }

    @Test
    void showsDifferencesAndTime() {
        StudyAnswer answer = answer(slower(), SLOW);
        assertThat(answer.sections()).hasSize(1);
        assertThat(answer.sections().get(0).charts()).hasSize(2);
        assertThat(answer.sections().get(0).charts().get(0).figures().get(0).description())
                .isEqualTo("Differences of Throughput. half the network −20 % (−20 to −20).");
        assertThat(answer.sections().get(0).charts().get(1).figures().get(0).description())
                .isEqualTo("Worker time per gradient. as it is: computing gradients 100 µs, network transfer 100 µs;"
                        + " half the network: computing gradients 100 µs, network transfer 150 µs.");
    }
}
