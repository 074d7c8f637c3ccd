package stalesim.model.bound.hogwild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class HogwildBoundsTest {

    private static double f(double product, double workers) {
        return 1 / workers + 6 * workers * product;
    }

    @Test
    void referenceNumbersOfWorkers() {
        JsonNode rows = reference("hogwild_mmax").get("rows");
        assertThat(rows.size()).isEqualTo(4);
        for (JsonNode row : rows) {
            double product = row.get("K=Omega*delta^0.5").asDouble();
            assertExact(new MostWorkers(product).value(), row.get("1/(6K) (=m_max, exclusive)"));
            assertExact(new BestWorkers(product).value(), row.get("1/sqrt(6K)"));
            assertThat(new BestWorkers(product).workers())
                    .isEqualTo(row.get("m_opt=argmin f").asLong());
            assertThat(GainGrows.last(product))
                    .isEqualTo(row.get("last m with positive gain growth f(m)-f(m+1)>0").asLong());
            JsonNode most = row.get("largest integer m>1 with f(m)<f(1)");
            assertThat(new MostWorkers(product).workers().orElse(0)).isEqualTo(most.isNull() ? 0 : most.asLong());
            int best = (int) new BestWorkers(product).workers();
            assertExact(speedUp(product, 0, best), row.get("speedup at m_opt (rho=0) f(1)/f(m_opt)"));
            assertExact(speedUp(product, 0.01, best), row.get("with rho=0.01: (1+6rho+6K)/(f+6rho)"));
        }
    }

    private static double speedUp(double product, double collision, int workers) {
        Overlap overlap = new Overlap(1, product * product, collision);
        return new WorkerIterations(overlap, workers, 5).speedUp();
    }

    /** By trying all numbers of workers. */
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.3, 1 / 6.0, 1 / 11.9, 1 / 12.1, 0.05, 0.017, 0.0101, 0.0033, 0.00071, 0.000123})
    void numbersOfWorkersAreThoseFoundByTrying(double product) {
        int best = 1;
        int most = 0;
        for (int m = 1; m <= 2000; m++) {
            best = f(product, m) < f(product, best) ? m : best;
            most = m > 1 && f(product, m) < f(product, 1) ? m : most;
        }
        assertThat(new BestWorkers(product).workers()).isEqualTo(best);
        assertThat(new MostWorkers(product).workers().orElse(0)).isEqualTo(most);
    }

    /** f(1/(6 K)) = f(1) exactly: the inequality is strict. */
    @ParameterizedTest
    @CsvSource({"2,0", "3,2", "5,4", "7,6", "10,9", "49,48", "1000,999", "123457,123456"})
    void aTieIsNotBetter(int inverse, long most) {
        assertThat(new MostWorkers(1 / (6.0 * inverse)).workers().orElse(0)).isEqualTo(most);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-13, 1e-18, 1e-300})
    void sparseDataHaveManyWorkers(double product) {
        long best = new BestWorkers(product).workers();
        assertThat(best).isBetween(
                (long) Math.min(1L << 52, new BestWorkers(product).value() - 1), (1L << 52) + 1);
        assertThat(new MostWorkers(product).workers().orElseThrow()).isGreaterThan(best);
    }

    /** 1 + 6 * 3 * 0.5 + 6 * 9 * 10 * 0.2 = 118, times 10 * 7. */
    @Test
    void iterationsByHand() {
        Overlap overlap = new Overlap(10, 0.04, 0.5);
        assertThat(overlap.product()).isEqualTo(2);
        assertExact(new HogwildIterations(overlap, 3, 7).value(), 118 * 70);
        assertExact(new WorkerIterations(overlap, 3, 7).value(), 118 * 70 / 3.0);
        assertExact(new HogwildIterations(overlap, 0, 7).value(), 70);
    }

    @Test
    void growthIsPositiveWhereTheNextWorkerLowersTheBound() {
        for (double product : new double[] {0.2, 0.02, 0.004, 0.0003}) {
            for (int m = 1; m < 60; m++) {
                assertThat(new GainGrows(product, m).holds()).isEqualTo(f(product, m + 1) < f(product, m));
            }
        }
    }

    @Test
    void examplesOfThePaper() {
        WorkerCost eight = new WorkerCost(6242, 8);
        WorkerCost nine = new WorkerCost(6497, 9);
        assertThat(eight.value()).isEqualTo(780.25);
        assertThat(eight.whole()).isEqualTo(781);
        assertThat(nine.whole()).isEqualTo(722);
        assertThat(GainGrowth.rounded(eight, nine).value()).isEqualTo(59);
        assertExact(new GainGrowth(eight.value(), nine.value()).value(), 780.25 - 6497 / 9.0);
        assertThat(new GainGrowth(eight.value(), nine.value()).value()).isBetween(58.36, 58.37);
        assertExact(new GainGrowth(4.7525, 4.5871).value(), 0.1654);
        assertThat(new WorkerCost(16, 8).whole()).isEqualTo(2);
    }

    @Test
    void referenceCosts() {
        JsonNode costs = reference("seed000_tables").get("Example5");
        assertExact(new WorkerCost(6242, 8).value(), costs.get("6242/8"));
        assertExact(new WorkerCost(6497, 9).value(), costs.get("6497/9"));
    }

    @Test
    void theLargestStalenessLeavesTheOwnUpdateOut() {
        assertThat(new LeastLag(8).value()).isEqualTo(7);
        assertThat(new LeastLag(8, Reading.LITERAL).value()).isEqualTo(8);
    }

    @Test
    void rangesAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Overlap(10, 1.5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MostWorkers(0)).withMessageContaining("product=0");
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkerCost(10, 0));
    }
}
