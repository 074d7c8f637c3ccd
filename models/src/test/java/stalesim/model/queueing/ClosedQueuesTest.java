package stalesim.model.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedQueuesTest {

    @Test
    void repairmanAgreesWithHandWorkedNumbers() {
        // m = 2, Z = S: weights 1, 2, 2: busy 4/5 of the time; with two servers weights 1, 2, 1: 1 busy on average
        assertThat(new MachineRepairman(2, 1, 3, 3).meanBusy()).isCloseTo(0.8, within(1e-15));
        assertThat(new MachineRepairman(2, 2, 3, 3).meanBusy()).isCloseTo(1, within(1e-15));
        assertThat(new MachineRepairman(2, 1, 3, 3).meanTime()).isCloseTo(2 * 3 / 0.8 - 3, within(1e-14));
    }

    @Test
    void whoNeverWaitsIsOnlyAwayOrServed() {
        assertThat(new MachineRepairman(7, 7, 10, 4).throughput()).isCloseTo(7 / 14.0, within(1e-14));
        assertThat(new MachineRepairman(1, 1, 10, 4).meanTime()).isCloseTo(4, within(1e-13));
        assertThat(new SharedLock(1, 10, 4, DurationTransform.deterministic(4)).meanTime())
                .isCloseTo(4, within(1e-13));
    }

    @Test
    void takacsFormulaWithExponentialHoldsIsTheBirthDeathChain() {
        for (int m : new int[] {2, 5, 30, 1_000}) {
            assertThat(new SharedLock(m, 20, 1, DurationTransform.exponential(1)).utilisation())
                    .isCloseTo(new MachineRepairman(m, 1, 20, 1).meanBusy(), within(1e-12));
        }
    }

    @Test
    void takacsFormulaForTwoWorkersAgreesWithARenewalArgument() {
        // regenerates when the lock is left idle: a busy period has N holds, N - 1 geometric with success phi(1/Z)
        // (the other did not come back meanwhile): E[N] = 1 / phi; idle for Z / 2 in between
        double hold = 3;
        double away = 5;
        double phi = Math.exp(-hold / away);
        double expected = hold / phi / (hold / phi + away / 2);
        assertThat(new SharedLock(2, away, hold, DurationTransform.deterministic(hold)).utilisation())
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void theLessHoldsVaryTheLessIsWaited() {
        double equal = new SharedLock(8, 10, 1, DurationTransform.deterministic(1)).meanTime();
        double gamma = new SharedLock(8, 10, 1, DurationTransform.gamma(1, 0.5)).meanTime();
        double exponential = new SharedLock(8, 10, 1, DurationTransform.exponential(1)).meanTime();
        assertThat(equal).isLessThan(gamma);
        assertThat(gamma).isLessThan(exponential);
        assertThat(new SharedLock(8, 10, 1, DurationTransform.gamma(1, 1)).meanTime())
                .isCloseTo(exponential, within(1e-12));
    }

    @Test
    void meanValueAnalysisAgreesWithHandWorkedNumbers() {
        // n customers at k equal stations: X = n / (D (n + k - 1))
        ClosedNetwork.Solution solution = new ClosedNetwork(0, List.of(2.0, 2.0, 2.0)).solve(4);
        assertThat(solution.throughput()).isCloseTo(4 / 12.0, within(1e-14));
        assertThat(solution.present()).allSatisfy(present -> assertThat(present).isCloseTo(4 / 3.0, within(1e-14)));
        assertThat(solution.times()).allSatisfy(time -> assertThat(time).isCloseTo(4, within(1e-13)));
    }

    @Test
    void meanValueAnalysisOfOneStationIsTheRepairman() {
        for (int n : new int[] {1, 3, 12}) {
            assertThat(new ClosedNetwork(9, List.of(2.0)).solve(n).throughput())
                    .isCloseTo(new MachineRepairman(n, 1, 9, 2).throughput(), within(1e-14));
        }
    }

    @Test
    void meanValueAnalysisAgreesWithTheProductForm() {
        // two stations and a delay, n = 3: p(i, j) ~ D_1^i D_2^j Z^(n-i-j) / (n-i-j)!; X = G(n-1) / G(n)
        double throughput = normalisation(2, 5, 1, 3) / normalisation(3, 5, 1, 3);
        assertThat(new ClosedNetwork(5, List.of(1.0, 3.0)).solve(3).throughput())
                .isCloseTo(throughput, within(1e-14));
    }

    private static double normalisation(int n, double delay, double first, double second) {
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            for (int j = 0; i + j <= n; j++) {
                double away = 1;
                for (int k = 1; k <= n - i - j; k++) {
                    away *= delay / k;
                }
                sum += Math.pow(first, i) * Math.pow(second, j) * away;
            }
        }
        return sum;
    }

    @Test
    void throughputLiesWithinItsBounds() {
        ClosedNetwork network = new ClosedNetwork(20, List.of(1.0, 3.0));
        for (int n = 1; n < 40; n++) {
            assertThat(network.solve(n).throughput())
                    .isBetween(network.leastThroughput(n) * (1 - 1e-12), network.mostThroughput(n) * (1 + 1e-12));
        }
        assertThat(network.mostThroughput(100)).isEqualTo(1 / 3.0);
    }

    @Test
    void theSlowestOfManyAgreesWithHandWorkedNumbers() {
        assertThat(Slowest.mean(1, 6)).isEqualTo(6);
        assertThat(Slowest.mean(3, 6)).isCloseTo(11, within(1e-14));
        assertThat(Slowest.deviation(3, 6)).isCloseTo(7, within(1e-14));
    }

    @Test
    void refusesWhatIsNoSystem() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MachineRepairman(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosedNetwork(1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosedNetwork(1, List.of(0.0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SharedLock(2, -1, 1, DurationTransform.exponential(1)))
                .withMessage("meanAway must be > 0 and finite: meanAway=-1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Slowest.mean(0, 1));
    }
}
