package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.StaleSynchronous;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Workforce;
import stalesim.model.result.RunResult;

/** Seven workers, one of which is ten times slower than the others. */
class StaleSynchronousTest {

    private static final int WORKERS = 7;
    private static final long UPDATES = 7_000;

    private static MachineDescription machine() {
        List<Double> speeds =
                IntStream.range(0, WORKERS).mapToObj(rank -> rank == 3 ? 0.1 : 1.0).toList();
        return TimingRuns.dedicated(new Lognormal(100_000, 0.3), 10).with(Workforce.ofSpeeds(speeds));
    }

    /**
     * While a worker with clock c computes, the slowest is at most at c, so each other ends at most at c + s + 1; and
     * it was at least at c - s when the view was read: tau is at most (2s + 1)(m - 1). Clocks differ by s + 1 at most,
     * so shares of updates are equal but for that.
     */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 10})
    void nobodyRunsAway(long bound) {
        RunResult result = TimingRuns.run(machine(), new StaleSynchronous(bound), WORKERS, UPDATES, 0);
        assertThat(result.staleness().max()).isLessThanOrEqualTo((int) ((2 * bound + 1) * (WORKERS - 1)));
        long most = result.perWorker().stream().mapToLong(worker -> worker.updates()).max().orElseThrow();
        long least = result.perWorker().stream().mapToLong(worker -> worker.updates()).min().orElseThrow();
        assertThat(most - least).isBetween(bound, bound + 1);
        // the slow one sets the pace: 1000 gradients of 1 ms; a mean of 1000 with cv 0.3 has a standard error of 1 %
        assertThat(result.durationNs() / 1e9).isCloseTo(1, Percentage.withPercentage(5));
        assertThat(result.waitShare()).isGreaterThan(0.7);
        assertThat(result.book().orElseThrow().balanced()).isTrue();
    }

    /** What the bound holds back: without it the fast ones do ten times as much. */
    @ParameterizedTest
    @ValueSource(ints = 3)
    void withoutABoundTheFastOnesRunAway(int slow) {
        RunResult result = TimingRuns.run(machine(), new AsyncLock(), WORKERS, UPDATES, 0);
        assertThat(result.perWorker().get(slow).updates())
                .isLessThan(result.perWorker().get(0).updates() / 5);
    }
}
