package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.machine.Background;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.machine.Failures;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.RunResult;

/** Workers that fail while they compute, lose the gradient and come back. */
class FailuresTest {

    private static final long COMPUTE_NS = 1_000;

    private static MachineDescription failing(List<Double> speeds, DurationLaw up, DurationLaw repair) {
        return TimingRuns.dedicated(new Deterministic(COMPUTE_NS), 0)
                .with(new Workforce(
                        speeds,
                        Stragglers.NONE,
                        Background.NONE,
                        Optional.of(new Failures(up, repair)),
                        Membership.ALL));
    }

    /**
     * The failure at 10500 takes effect at 11000, when the 11th gradient would be done; from 16000 on everything is as
     * at the beginning. So 10 updates every 16000 ns.
     */
    @ParameterizedTest
    @CsvSource({"10, 10000", "11, 17000", "20, 26000", "21, 33000", "100, 154000"})
    void aFailureCostsTheGradientAndTheRepair(long updates, long durationNs) {
        MachineDescription machine = failing(List.of(1.0), new Deterministic(10_500), new Deterministic(5_000));
        assertThat(TimingRuns.run(machine, 1, updates).durationNs()).isEqualTo(durationNs);
    }

    @Test
    void lostGradientsAreRefusedInTheBook() {
        // in step, five workers have applied 50 updates when all lose their gradients, 4 behind each
        MachineDescription step = failing(List.of(1.0), new Deterministic(10_500), new Deterministic(5_000));
        StalenessBook exact = TimingRuns.run(step, 5, 100).book().orElseThrow();
        assertThat(exact.refused()).isEqualTo(4 + 3 + 2 + 1);
        assertThat(exact.balanced()).isTrue();
        for (Algorithm algorithm : List.<Algorithm>of(new AsyncLock(), new Hogwild())) {
            MachineDescription random =
                    failing(List.of(1.0, 0.7), new Exponential(8_000), new Exponential(4_000));
            RunResult result = TimingRuns.run(random, algorithm, 6, 3_000, 0);
            StalenessBook book = result.book().orElseThrow();
            assertThat(book.refused()).isPositive();
            assertThat(book.applied()).isEqualTo(result.staleness().sum());
            assertThat(book.balanced()).isTrue();
        }
    }

    /**
     * A worker with exponential up times of mean U and gradients of c completes K of them before it fails, geometric
     * with q = exp(-c/U), loses one, and is away for R: q / (c + R (1 - q)) updates a second, by renewal and reward. Of
     * 40000 updates there are about 2050 failures; the reward of one cycle, K - rate x length, has a standard deviation
     * of (1 - rate c) sd(K) = 4.7, or 0.24 of its mean of 19.5. 4.5 standard errors are 2.4 %.
     */
    @Test
    void throughputFollowsFromTheLawsOfFailureAndRepair() {
        double up = 20_000;
        double repair = 5_000;
        MachineDescription machine = failing(List.of(1.0), new Exponential(up), new Deterministic(5_000));
        double updatesPerSecond = TimingRuns.run(machine, 8, 40_000).updatesPerSecond();
        double q = Math.exp(-COMPUTE_NS / up);
        double expected = 8 * 1e9 * q / (COMPUTE_NS + repair * (1 - q));
        assertThat(updatesPerSecond).isCloseTo(expected, within(0.024 * expected));
        // which is the share of time that workers are up, less the gradients that are lost: half of one a failure, and
        // the half until it is noticed
        double available = 8e9 / COMPUTE_NS * up / (up + repair);
        assertThat(updatesPerSecond).isBetween(available * (1 - 1.5 * COMPUTE_NS / up), available);
    }

    /**
     * Speeds 1 and 1/2: rounds of 2000. The failure at 10500 hits both: worker 0 notices at 11000 and has its gradient
     * at 11000 + 5000 + 1000, worker 1 notices at 12000 and has it at 12000 + 5000 + 2000. The next failures are at
     * 26500 and 27500, in the 11th round, which begins at 27000.
     */
    @ParameterizedTest
    @CsvSource({"5, 10000", "6, 19000", "7, 21000", "10, 27000", "11, 36000"})
    void aSynchronousRoundWaitsForWhoHasFailed(long updates, long durationNs) {
        MachineDescription machine = failing(List.of(1.0, 0.5), new Deterministic(10_500), new Deterministic(5_000));
        RunResult result = TimingRuns.run(machine, new Sync(), 2, updates, 0);
        assertThat(result.durationNs()).isEqualTo(durationNs);
        assertThat(result.gradients()).isEqualTo(2 * updates);
    }

    @Test
    void whoNeverFailsIsNotDelayed() {
        MachineDescription lasting = failing(List.of(1.0), new Deterministic(1L << 50), new Deterministic(5_000));
        assertThat(TimingRuns.run(lasting, 4, 400).durationNs()).isEqualTo(100 * COMPUTE_NS);
    }
}
