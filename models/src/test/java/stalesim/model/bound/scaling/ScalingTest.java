package stalesim.model.bound.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import stalesim.model.statistics.Interval;
import tools.jackson.databind.JsonNode;

class ScalingTest {

    private static final double LEVEL = 0.95;
    private static final long[] WORKERS = {1, 2, 4, 8, 16, 24, 32, 48};

    @Test
    void lawsAtTheirEnds() {
        assertThat(new Amdahl(0.1, 1).value()).isEqualTo(1);
        assertExact(new Amdahl(0.1, 9).value(), 5);
        assertThat(new Amdahl(0.1, 1_000_000_000).value()).isBetween(9.99999, 10.0);
        assertThat(new Amdahl(0, 64).value()).isEqualTo(64);
        assertExact(new Gustafson(0.1, 11).value(), 10);
        assertExact(new UniversalScalability(3, 0.1, 0, 9).value(), 3 * new Amdahl(0.1, 9).value());
        assertExact(new UniversalScalability(3, 0.1, 0.01, 9).value(), 27 / 2.52);
        assertThat(new BatchLimit(100, 32).value()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Amdahl(1.1, 2));
    }

    /** The derivative of m/(1 + sigma (m-1) + kappa m (m-1)) is 0 at sqrt((1-sigma)/kappa). */
    @Test
    void throughputPeaksWhereItShould() {
        UniversalScalability law = new UniversalScalability(1, 0.04, 0.001, 31);
        assertExact(law.peak(), Math.sqrt(960));
        double peak = law.value();
        assertThat(new UniversalScalability(1, 0.04, 0.001, 30).value()).isLessThan(peak);
        assertThat(new UniversalScalability(1, 0.04, 0.001, 32).value()).isLessThan(peak);
        assertThat(new UniversalScalability(1, 0.04, 0, 4).peak()).isInfinite();
    }

    @Test
    void aSerialSectionSaturates() {
        assertExact(new SerialSection(4, 10, 2).value(), 4 / 12.0);
        assertExact(new SerialSection(6, 10, 2).value(), 0.5);
        assertExact(new SerialSection(100, 10, 2).value(), 0.5);
        assertExact(new Saturation(10, 2).value(), 6);
        assertExact(new Saturation(110, 0.3).value(), 1 + 1100 / 3.0);
    }

    @Test
    void referenceSaturation() {
        for (JsonNode row : reference("leashed_closed_forms_new").get("rows")) {
            double compute = row.get("T_c").asDouble();
            double update = row.get("T_u").asDouble();
            assertExact(new Saturation(compute, update).value(), row.get("m_C*=1+Tc/Tu"));
            assertExact(
                    new SerialSection(row.get("m").asLong(), compute, update).value(),
                    row.get("throughput_upper_bound_Tpinf=min(m/(Tc+Tu),1/Tu)"));
        }
    }

    /** Table II of paper 000 for Hogwild!, 247.40, 227.5 and 10.769 printed to eight places. */
    @Test
    void costOfTableTwo() {
        WorkerCostFit fit = WorkerCostFit.of(tableTwo(), LEVEL);
        assertThat(fit.falling().centre()).isCloseTo(247.39622642, within(1e-8));
        assertThat(fit.constant().centre()).isCloseTo(227.5, within(1e-8));
        assertThat(fit.rising().centre()).isCloseTo(10.76886792, within(1e-8));
        assertThat(fit.determination()).isBetween(0.934, 0.936);
        assertThat(fit.bestWorkers()).isBetween(4.79, 4.80);
        assertThat(fit.mostWorkers()).isBetween(22.9, 23.0);
        assertThat(fit.overlapProduct()).isBetween(0.0072, 0.0073);
        assertThat(fit.rising().high()).isFinite();
    }

    @Test
    void referenceCostOfTableTwo() {
        WorkerCostFit fit = WorkerCostFit.of(tableTwo(), LEVEL);
        JsonNode expected = reference("seed000_tables").get("TableII_hogwild_lsq a/m+b+c m");
        assertThat(fit.falling().centre()).isCloseTo(expected.get(0).asDouble(), within(1e-8));
        assertThat(fit.constant().centre()).isCloseTo(expected.get(1).asDouble(), within(1e-8));
        assertThat(fit.rising().centre()).isCloseTo(expected.get(2).asDouble(), within(1e-8));
    }

    private static List<Measurement> tableTwo() {
        return List.of(
                new Measurement(2, 376), new Measurement(4, 321), new Measurement(8, 356), new Measurement(16, 412));
    }

    @Test
    void threeMeasurementsAreMetAndSayNothingOfTheirSpread() {
        WorkerCostFit fit = WorkerCostFit.of(tableTwo().subList(0, 3), LEVEL);
        assertThat(fit.at(4)).isCloseTo(321, within(1e-9));
        assertThat(fit.rising().high()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerCostFit.of(tableTwo().subList(0, 2), LEVEL))
                .withMessageContaining("distinct=2");
    }

    /** Without noise the residuals vanish, so the fit is exact up to the optimiser's tolerance of 1e-10. */
    @Test
    void theUniversalLawIsFoundAgain() {
        UniversalScalabilityFit fit = UniversalScalabilityFit.of(noisy(0, new SplittableRandom(1)), LEVEL);
        assertThat(fit.alone().centre()).isCloseTo(120, within(1e-6));
        assertThat(fit.contention().centre()).isCloseTo(0.04, within(1e-8));
        assertThat(fit.coherency().centre()).isCloseTo(0.0009, within(1e-9));
        assertThat(fit.at(16).value())
                .isCloseTo(new UniversalScalability(120, 0.04, 0.0009, 16).value(), within(1e-6));
    }

    /**
     * 400 fits with noise of 2 %: intervals of 95 % must hold the truth 380 times on average, give or take 4.4. Less
     * than 360 or more than 396 has a chance of 1.6e-5 by the binomial law; three parameters make 5e-5.
     */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        SplittableRandom random = new SplittableRandom(20);
        int[] held = new int[3];
        for (int i = 0; i < 400; i++) {
            UniversalScalabilityFit fit = UniversalScalabilityFit.of(noisy(0.02, random), LEVEL);
            held[0] += holds(fit.alone(), 120);
            held[1] += holds(fit.contention(), 0.04);
            held[2] += holds(fit.coherency(), 0.0009);
        }
        assertThat(held).satisfies(counts -> {
            for (int count : counts) {
                assertThat(count).isBetween(360, 396);
            }
        });
    }

    private static int holds(Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    private static List<Measurement> noisy(double spread, SplittableRandom random) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        List<Measurement> measured = new ArrayList<>();
        for (long m : WORKERS) {
            double truth = new UniversalScalability(120, 0.04, 0.0009, m).value();
            double error = spread * normal.inverseCumulativeProbability(random.nextDouble());
            measured.add(new Measurement(m, truth * (1 + error)));
        }
        return measured;
    }
}
