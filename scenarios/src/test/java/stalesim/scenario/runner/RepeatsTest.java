package stalesim.scenario.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.PlannedRuns;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.store.ResultStore;

class RepeatsTest {

    /** At 3 repetitions, at 4, and at last at 6. */
    private static final RepeatRule RULE = new RepeatRule(3, 0.01, 6);

    @TempDir
    Path folder;

    private static StoredResult stored(int replication, long durationNs) {
        RunResult result = new RunResult(
                Clock.SIMULATED,
                Mode.NATIVE,
                "sync",
                1,
                replication,
                1,
                100,
                100,
                durationNs,
                new StalenessHistogram(new long[] {100}),
                Optional.empty(),
                Optional.empty(),
                List.of(new WorkerTotals(100, 0, 0)),
                List.of(),
                Outcome.BUDGET);
        return new StoredResult(Point.NONE, result, new Environment(Map.of()), "hash");
    }

    private List<Integer> missingAfter(long... durationsNs) {
        try (ResultStore store = ResultStore.open(folder.resolve("results.jsonl"))) {
            for (int replication = 0; replication < durationsNs.length; replication++) {
                store.append(stored(replication, durationsNs[replication]));
            }
            RunKey first = RunKey.of(Point.NONE, stored(0, 1).result());
            return new Repeats(store).missing(new PlannedRuns(first, RULE));
        }
    }

    @Test
    void equalRatesAreEnoughAtTheFirstCheckpoint() {
        assertThat(missingAfter(1000, 1000, 1000)).isEmpty();
        assertThat(missingAfter(1000, 1000, 2000)).containsExactly(3);
    }

    @Test
    void aRunWithoutDurationSaysNothingOfTheRate() {
        assertThat(missingAfter(1000, 1000, 0)).isEmpty();
        // nothing is known of a rate that no run has
        assertThat(missingAfter(0, 0, 0)).containsExactly(3);
    }
}
