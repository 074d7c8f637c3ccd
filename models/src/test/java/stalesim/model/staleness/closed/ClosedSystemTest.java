package stalesim.model.staleness.closed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Distances;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.LawDistances;
import stalesim.model.staleness.NegativeBinomial;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import tools.jackson.databind.JsonNode;

class ClosedSystemTest {

    private static ContinuousSampler gamma(double cv, int replication) {
        UniformRandomProvider random = new RandomStreams(11, replication).stream(0, Purpose.COMPUTE_TIME);
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / (cv * cv), cv * cv);
    }

    /** The predicted column is the formula for small c, or m (m-1) for c = 1; means are exact. */
    @Test
    void reproducesTheReferenceValues() {
        JsonNode reference = SharedFiles.json("reference/reference-values.json").get("staleness_closed_system");
        for (JsonNode row : reference.get("rows")) {
            double cv = row.get("compute_cv").asDouble();
            ClosedSystem system = new ClosedSystem(row.get("m").asInt(), cv);
            double predicted = row.get("var_predicted").asDouble();
            double variance = cv == 1 ? system.variance() : system.varianceForSmallCv();
            assertThat(variance).as(row.toString()).isCloseTo(predicted, within(1e-10 * predicted));
            assertThat(system.mean()).isEqualTo(row.get("mean_exact").asDouble());
            // 60000 updates, given to three digits; their own spread is up to 10 % for c = 0.02
            double simulated = row.get("var_DES_60000").asDouble();
            assertThat(system.variance()).as(row.toString()).isCloseTo(simulated, within(0.12 * simulated));
        }
        for (Map.Entry<String, JsonNode> entry : reference.get("poisson_crossover_m").properties()) {
            double expected = entry.getValue().asDouble();
            // they were computed with 2 / sqrt(pi) = 1.1283791671, which is 4e-11 too large, divided by c
            assertThat(ClosedSystem.poissonWorkers(Double.parseDouble(entry.getKey())))
                    .isCloseTo(expected, within(1e-10 * expected));
        }
    }

    /** m = 8, c = 0.3: 49 * 0.09 + 7 * (0.33472... - 0.09); D from Gini's mean difference of the gamma law. */
    @Test
    void knownValues() {
        assertThat(new ClosedSystem(2, 0.3).varianceForSmallCv()).isCloseTo(0.3347280797561906, within(1e-12));
        assertThat(new ClosedSystem(32, 0.02).varianceForSmallCv()).isCloseTo(1.0715601047197503, within(1e-10));
        assertThat(new ClosedSystem(5, 0).variance()).isZero();
        assertThat(new ClosedSystem(1, 0.7).variance()).isZero();
        assertThat(new ClosedSystem(16, 1).dispersion()).isCloseTo(1 / 15.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 33})
    void exponentialComputeTimesGiveTheGeometricLaw(int workers) {
        ClosedSystem system = new ClosedSystem(workers, 1);
        StalenessLaw geometric = new Geometric(1.0 / workers);
        assertThat(system.variance()).isCloseTo(workers * (workers - 1.0), within(1e-10 * workers * workers));
        assertThat(system.nearestLaw()).isEqualTo(geometric);
        assertThat(Distances.totalVariation(system.law(), geometric)).isLessThan(1e-9);
    }

    @Test
    void constantComputeTimesGiveOneValue() {
        ClosedSystem system = new ClosedSystem(8, 0);
        assertThat(system.law().pmf(7)).isEqualTo(1);
        assertThat(system.nearestLaw().pmf(7)).isCloseTo(1, within(1e-6));
    }

    /** The numerical law has the moments of the formulas: two independent ways to the variance. */
    @ParameterizedTest
    @CsvSource({"2, 0.02", "8, 0.05", "8, 0.3", "16, 0.6", "8, 1.5", "4, 2.5", "100, 0.1", "64, 0.3"})
    void theLawHasThePredictedMoments(int workers, double cv) {
        ClosedSystem system = new ClosedSystem(workers, cv);
        StalenessLaw law = system.law();
        assertThat(law.mean()).isCloseTo(workers - 1, within(1e-6 * workers));
        assertThat(law.variance()).isCloseTo(system.variance(), within(1e-5 * system.variance()));
    }

    /**
     * Against the system itself. Independent draws would have total variation sum sqrt(p / (2 pi N)), at most 0.012
     * here for N = 100000 and supports up to 60; draws of one run depend on each other, by a design effect below 2.
     */
    @ParameterizedTest
    @CsvSource({"2, 0.1", "8, 0.05", "8, 0.3", "16, 0.5", "4, 1.5"})
    void theLawIsThatOfFreeWorkers(int workers, double cv) {
        StalenessHistogram observed = FreeWorkers.run(workers, gamma(cv, 0), 100_000);
        ClosedSystem system = new ClosedSystem(workers, cv);
        assertThat(observed.mean()).isCloseTo(workers - 1, within(0.01));
        assertThat(Distances.totalVariation(observed, system.law())).isLessThan(0.015);
        ClosedSystem found = ClosedSystem.withVariance(workers, observed.variance());
        assertThat(found.cv()).isCloseTo(cv, within(0.05 * cv));
    }

    @Test
    void theNearestLawHasTheMomentsAndTheRightName() {
        Map<ClosedSystem, Class<? extends StalenessLaw>> names = Map.of(
                new ClosedSystem(8, 0.3), ConwayMaxwellPoisson.class,
                new ClosedSystem(32, 0.3), NegativeBinomial.class,
                new ClosedSystem(8, 1), Geometric.class);
        names.forEach((system, name) -> {
            StalenessLaw law = system.nearestLaw();
            assertThat(law).isInstanceOf(name);
            assertThat(law.mean()).isCloseTo(system.mean(), within(1e-9 * system.mean()));
            assertThat(law.variance()).isCloseTo(system.variance(), within(1e-6 * system.variance()));
            assertThat(Distances.bhattacharyya(law, system.law())).isLessThan(0.002);
        });
        // c = 0.3 is wider than Poisson from 10 workers on
        assertThat(ClosedSystem.poissonWorkers(0.3)).isBetween(9.0, 10.0);
        assertThat(new ClosedSystem(9, 0.3).variance()).isLessThan(8);
        assertThat(new ClosedSystem(10, 0.3).variance()).isGreaterThan(9);
    }

    @Test
    void varianceTellsTheVariationOfComputeTimes() {
        for (double cv : new double[] {0, 0.001, 0.1, 0.7, 1, 2.9}) {
            double variance = new ClosedSystem(12, cv).variance();
            assertThat(ClosedSystem.withVariance(12, variance).cv()).isCloseTo(cv, within(1e-9));
        }
        assertThat(ClosedSystem.withVariance(4, 1e9).cv()).isEqualTo(ClosedSystem.MOST_CV);
        assertThatIllegalArgumentException().isThrownBy(() -> ClosedSystem.withVariance(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosedSystem(0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClosedSystem(3, -0.1))
                .withMessageContaining("cv=-0.1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ClosedSystem(3, Double.NaN));
    }

    @Test
    void explainsFreeWorkersAndDoubtsOthers() {
        StalenessHistogram free = FreeWorkers.run(8, gamma(0.3, 1), 50_000);
        Explanation explanation = Explanation.of(free, 8, 1).orElseThrow();
        assertThat(explanation.suffices()).isTrue();
        assertThat(explanation.system().cv()).isCloseTo(0.3, within(0.015));
        assertThat(explanation.sentence()).contains("mean staleness 7").contains("reason enough");

        Explanation doubted = Explanation.of(new StalenessHistogram(new long[] {50, 0, 0, 0, 0, 0, 50}), 8, 1)
                .orElseThrow();
        assertThat(doubted.suffices()).isFalse();
        double c = doubted.system().cv();
        assertThat(doubted.endsShare()).isCloseTo(8 * (1 + c * c) / 200, within(1e-12));
        assertThat(doubted.shortfall()).isCloseTo(4 / 7.0 - doubted.endsShare(), within(1e-12));
        assertThat(doubted.sentence()).contains("smaller than the ends of a run explain").contains("dropped");
        assertThat(Explanation.of(free, 1, 1)).isEmpty();
    }

    /**
     * Runs of only 20 updates a worker, c = 0.3: the mean lies 2.7 % below m - 1, as the m gradients in flight at each
     * end say; 100 runs have a standard error below 0.3 %. Taken for one long run they leave that unexplained.
     */
    @Test
    void theEndsOfShortRunsAreNoShortfall() {
        StalenessHistogram all = new StalenessHistogram();
        for (int seed = 1; seed <= 100; seed++) {
            all.addAll(FreeWorkers.fromTheStart(8, gamma(0.3, seed), 160));
        }
        Explanation explanation = Explanation.of(all, 8, 100).orElseThrow();
        assertThat(explanation.endsShare()).isCloseTo(0.027, within(0.001));
        assertThat(explanation.shortfall()).isCloseTo(0, within(0.01));
        assertThat(explanation.suffices()).isTrue();
        assertThat(Explanation.of(all, 8, 1).orElseThrow().shortfall()).isGreaterThan(0.02);
    }

    /** Stragglers alone: one gradient in fifty takes ten times as long; the mean is kept, the law is not gamma's. */
    @Test
    void anotherKindOfComputeTimesIsNotTakenForWaiting() {
        UniformRandomProvider random = new RandomStreams(11, 3).stream(0, Purpose.COMPUTE_TIME);
        StalenessHistogram observed = FreeWorkers.run(32, () -> random.nextInt(50) == 0 ? 10 : 1, 100_000);
        Explanation explanation = Explanation.of(observed, 32, 1).orElseThrow();
        assertThat(explanation.suffices()).isFalse();
        assertThat(explanation.sentence()).contains("The mean is as it should be").contains("stragglers");
    }

    /** Of a uniform law over 100 values 10,000 updates: chance alone makes 100 sqrt(0.01 * 0.99 / (2 pi 10^4)). */
    @Test
    void chanceIsTheMeanTotalVariationOfIndependentUpdates() {
        long[] counts = new long[100];
        Arrays.fill(counts, 100);
        Explanation explanation = new Explanation(
                49.5,
                833,
                10_000,
                10_000,
                new ClosedSystem(50, 1),
                new BoundedUniform(99),
                LawDistances.between(new EmpiricalLaw(new StalenessHistogram(counts)), new BoundedUniform(99)));
        assertThat(explanation.chance())
                .isCloseTo(100 * Math.sqrt(0.01 * 0.99 / (2 * Math.PI * 10_000)), within(1e-12));
    }

    /** One outlier of 1,000 among 9,999 updates: variance 100, where c = 3 gives two workers 16.2. */
    @Test
    void saysWhereNoVariationGivesTheVariance() {
        long[] counts = new long[1_001];
        counts[0] = 5_000;
        counts[1] = 3_000;
        counts[2] = 1_999;
        counts[1_000] = 1;
        Explanation explanation = Explanation.of(new StalenessHistogram(counts), 2, 1).orElseThrow();
        assertThat(explanation.computeCv()).isEmpty();
        assertThat(explanation.suffices()).isFalse();
        assertThat(explanation.sentence())
                .contains("variance of 100.5 is more than compute times give")
                .contains("up to 3, which is 16.2")
                .doesNotContain("The observed variance is that of");
        Explanation within = Explanation.of(new StalenessHistogram(new long[] {1, 1}), 2, 1).orElseThrow();
        assertThat(within.computeCv()).hasValue(within.system().cv());
    }

    @Test
    void distancesOfTheExplanationAreThoseOfItsLaw() {
        StalenessHistogram observed = new StalenessHistogram(new long[] {1, 2, 3, 2, 1});
        Explanation explanation = Explanation.of(observed, 3, 1).orElseThrow();
        assertThat(explanation.distances())
                .isEqualTo(LawDistances.between(new EmpiricalLaw(observed), explanation.predicted()));
        assertThat(explanation.observedMean()).isEqualTo(2);
    }
}
