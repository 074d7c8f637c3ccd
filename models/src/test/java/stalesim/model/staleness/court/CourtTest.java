package stalesim.model.staleness.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.DiscreteSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Mixture;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.closed.FreeWorkers;
import stalesim.model.staleness.court.Court.Settings;
import stalesim.model.staleness.fit.LawFamily;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.model.staleness.fit.Shares;

class CourtTest {

    private static final Settings QUICK = new Settings(99, 0.95, 0.01);

    private static UniformRandomProvider stream(int seed, int replication) {
        return new RandomStreams(seed, replication).stream(0, Purpose.RESAMPLING);
    }

    /** Runs of m workers with exponential compute times: geometric with p = 1/m, but dependent draws. */
    private static List<StalenessHistogram> exponential(int workers, int updates, int runs, int seed) {
        List<StalenessHistogram> histograms = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            ContinuousSampler compute = ZigguratSampler.Exponential.of(stream(seed, run));
            histograms.add(FreeWorkers.run(workers, compute, updates));
        }
        return histograms;
    }

    /** Independent draws of a law. */
    private static List<StalenessHistogram> independent(StalenessLaw law, int updates, int runs) {
        List<StalenessHistogram> histograms = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            DiscreteSampler sampler = law.sampler(stream(3, run));
            StalenessHistogram histogram = new StalenessHistogram();
            for (int i = 0; i < updates; i++) {
                histogram.add(sampler.sample());
            }
            histograms.add(histogram);
        }
        return histograms;
    }

    private static Judgement of(LawVerdict verdict, String name) {
        return verdict.ranking().stream()
                .filter(each -> each.fit().law().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void exponentialComputeTimesAreFoundGeometric() {
        LawVerdict verdict =
                Court.judge(Observations.of(exponential(8, 5000, 8, 1)), stream(1, 0), QUICK);
        assertThat(verdict.best().fit().law().name()).isEqualTo("geometric");
        assertThat(verdict.describes()).isTrue();
        assertThat(verdict.farness()).isBetween(0.2, 3.0);
        assertThat(verdict.rejected())
                .extracting(each -> each.fit().law().name())
                .contains("poisson", "uniform", "discretised-normal", "conway-maxwell-poisson-mode-tied")
                .doesNotContain("geometric", "negative-binomial");
        assertThat(verdict.sentence())
                .startsWith("geometric (p = 0.125) describes these 8 runs: not rejected (p = ")
                .contains("Rejected (p <= 0.0100): ");
        // the sum rule: the mean of 40000 updates hardly varies, so neither does p = 1 / (1 + mean)
        assertThat(of(verdict, "geometric").intervals().get("p").halfWidth()).isLessThan(0.0003);
        assertThat(of(verdict, "geometric").intervals().get("p").centre()).isCloseTo(0.125, within(0.0003));
    }

    @Test
    void everyLawIsRejectedWhereNoneIsRight() {
        // three modes
        StalenessLaw law = new Mixture(
                0.5,
                ConwayMaxwellPoisson.withMean(5, 20),
                new Mixture(0.5, ConwayMaxwellPoisson.withMean(25, 20), ConwayMaxwellPoisson.withMean(60, 20)));
        LawVerdict verdict = Court.judge(Observations.of(independent(law, 3000, 5)), stream(1, 0), QUICK);
        assertThat(verdict.describes()).isFalse();
        assertThat(verdict.rejected()).hasSameSizeAs(verdict.ranking());
        assertThat(verdict.best().fit().law().name()).isEqualTo("mixture");
        assertThat(verdict.farness()).isGreaterThan(10);
        assertThat(verdict.sentence()).startsWith("No law describes these 5 runs: all are rejected.");
    }

    @Test
    void aSingleHistogramGetsNoPValueUnlessItsWorthIsStated() {
        List<StalenessHistogram> one = exponential(8, 20_000, 1, 2);
        LawVerdict untested = Court.judge(Observations.of(one), stream(1, 0), QUICK);
        assertThat(untested.ranking()).allMatch(each -> each.test().pValue().isEmpty() && !each.rejected());
        assertThat(untested.evidence().worth().source()).isEqualTo(Worth.Source.ASSUMED);
        assertThat(untested.evidence().worth().effectiveUpdates()).isCloseTo(20_000 / 24.0, within(1e-9));
        assertThat(untested.sentence()).startsWith("One histogram gives no p-value");
        assertThat(untested.best().fit().law().name()).isEqualTo("geometric");

        LawVerdict tested = Court.judge(
                new Observations(one, OptionalInt.of(8), OptionalDouble.of(20_000 / 24.0)), stream(1, 0), QUICK);
        assertThat(tested.ranking()).allMatch(each -> each.test().pValue().isPresent());
        assertThat(of(tested, "poisson").rejected()).isTrue();
        assertThat(of(tested, "geometric").rejected()).isFalse();
        assertThat(tested.sentence()).startsWith("geometric (p = 0.125) describes this run");
    }

    /**
     * p-values of a true law, from 60 experiments with 6 runs of 2000 dependent updates. Rejections at 0.05 would be
     * 3 of 60 for exact p-values; at a true rate of 0.1, which the first-order correction may have, more than 14 have
     * probability 0.0008. Power: a law that is wrong by 20 % of its width is rejected each time.
     */
    @Test
    void trueLawsAreSeldomRejected() {
        LawFamily geometric = LawFitting.tableA1().get(0);
        int rejected = 0;
        double sum = 0;
        for (int experiment = 0; experiment < 60; experiment++) {
            Observations observations = Observations.of(exponential(6, 2000, 6, 100 + experiment));
            double p = pValue(observations, geometric, experiment);
            rejected += p <= 0.05 ? 1 : 0;
            sum += p;
        }
        assertThat(rejected).isLessThanOrEqualTo(14);
        // uniform p-values have mean 0.5 with standard error 0.29 / sqrt(60) = 0.037; four of these
        assertThat(sum / 60).isBetween(0.35, 0.65);
        Observations narrower = Observations.of(independent(ConwayMaxwellPoisson.withMean(5, 0.15), 2000, 6));
        assertThat(pValue(narrower, geometric, 0)).isLessThan(0.02);
    }

    private static double pValue(Observations observations, LawFamily family, int replication) {
        Pooling pooling = Pooling.of(observations.merged());
        GoodnessOfFit test =
                new GoodnessOfFit(observations, pooling, Worth.of(observations, pooling), stream(4, replication));
        return test.pValue(family, family.likeliest(Shares.of(observations.merged())), 99);
    }

    /** Independent draws have design effect 1; its estimate from (R-1)(C-1) squares has spread sqrt(2 / that). */
    @Test
    void independentDrawsAreWorthThemselves() {
        Observations observations = Observations.of(independent(new Geometric(0.1), 4000, 10));
        Pooling pooling = Pooling.of(observations.merged());
        double freedom = 9.0 * (pooling.classes() - 1);
        assertThat(freedom).isGreaterThan(200);
        assertThat(Worth.of(observations, pooling).designEffect()).isCloseTo(1, within(4 * Math.sqrt(2 / freedom)));
    }

    /** Ten times the same run, counted twice over: half of the updates are worth nothing. */
    @Test
    void repeatedUpdatesAreWorthLess() {
        List<StalenessHistogram> doubled = new ArrayList<>();
        for (StalenessHistogram run : independent(new Geometric(0.1), 4000, 10)) {
            StalenessHistogram twice = new StalenessHistogram();
            twice.addAll(run);
            twice.addAll(run);
            doubled.add(twice);
        }
        Observations observations = Observations.of(doubled);
        assertThat(Worth.of(observations, Pooling.of(observations.merged())).designEffect())
                .isCloseTo(2, within(0.6));
    }

    /**
     * Intervals at 0.95 from 5 replicates cover the truth in about 95 of 100 cases; fewer than 85 or more than 99.9 %
     * of 80 would be outside 4 standard errors of 0.024.
     */
    @Test
    void intervalsCoverTheTruth() {
        LawFamily family = LawFitting.tableA1().get(3);
        ConwayMaxwellPoisson truth = ConwayMaxwellPoisson.withMean(6, 2);
        List<StalenessHistogram> runs = independent(truth, 400, 400);
        int covered = 0;
        for (int experiment = 0; experiment < 80; experiment++) {
            Observations observations = Observations.of(runs.subList(5 * experiment, 5 * experiment + 5));
            ParameterIntervals intervals = new ParameterIntervals(
                    observations,
                    Worth.of(observations, Pooling.of(observations.merged())),
                    stream(8, experiment),
                    QUICK);
            var nu = intervals.of(family, family.likeliest(Shares.of(observations.merged()))).get("nu");
            covered += nu.low() <= 2 && nu.high() >= 2 ? 1 : 0;
        }
        assertThat(covered).isBetween(68, 80);
    }

    @Test
    void constantStalenessNeedsNoChance() {
        StalenessHistogram run = new StalenessHistogram(new long[] {0, 0, 0, 500});
        LawVerdict verdict = Court.judge(Observations.of(List.of(run, run, run)), stream(1, 0), QUICK);
        assertThat(verdict.describes()).isTrue();
        assertThat(verdict.best().fit().totalVariation()).isLessThan(1e-3);
        assertThat(of(verdict, "poisson").fit().totalVariation()).isGreaterThan(0.5);
        assertThat(verdict.sentence()).contains("total variation").doesNotContain("NaN", "times what chance alone");
    }

    @Test
    void sameStreamSameVerdict() {
        Observations observations = Observations.of(exponential(4, 500, 3, 5));
        assertThat(Court.judge(observations, stream(6, 0), QUICK).sentence())
                .isEqualTo(Court.judge(observations, stream(6, 0), QUICK).sentence());
    }

    @Test
    void refusesWhatCannotBeJudged() {
        StalenessHistogram run = new StalenessHistogram(new long[] {1});
        assertThatIllegalArgumentException().isThrownBy(() -> Observations.of(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observations.of(List.of(run, new StalenessHistogram())))
                .withMessageContaining("each with updates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observations(List.of(run, run), OptionalInt.empty(), OptionalDouble.of(5)))
                .withMessageContaining("single histogram");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observations(List.of(run), OptionalInt.of(0), OptionalDouble.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observations(List.of(run), OptionalInt.empty(), OptionalDouble.of(Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(98, 0.95, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(99, 1, 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(99, 0.9, 0.001));
    }
}
