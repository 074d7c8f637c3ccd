package stalesim.model.staleness.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Distances;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;

class LawFittingTest {

    /** N p(tau) updates, rounded: the observations of a perfect experiment. */
    private static StalenessHistogram expected(StalenessLaw law, double updates) {
        long[] counts = new long[law.maxSupport() + 1];
        for (int tau = 0; tau < counts.length; tau++) {
            counts[tau] = Math.round(updates * law.pmf(tau));
        }
        return new StalenessHistogram(counts);
    }

    private static LawFit fitOf(List<LawFit> fits, String name) {
        return fits.stream().filter(fit -> fit.law().name().equals(name)).findFirst().orElseThrow();
    }

    /** Rounding the counts changes each probability by at most 1e-10 / 2, and the parameters by a little more. */
    @ParameterizedTest
    @CsvSource({"2, 6.28", "8, 4.18", "28, 0.39", "32, 0.87", "100, 1", "1000, 7"})
    void findsTheParametersOfConwayMaxwellPoisson(int workers, double nu) {
        StalenessHistogram observed = expected(ConwayMaxwellPoisson.tied(workers, nu), 1e10);
        for (List<LawFit> fits : List.of(LawFitting.fitAll(observed), LawFitting.fitAllByDistance(observed))) {
            LawFit best = fits.get(0);
            // rounding drops the far tail, which for nu = 1 may make Poisson the nearer one
            assertThat(fitOf(fits, "conway-maxwell-poisson").bhattacharyya()).isLessThan(1e-8);
            assertThat(best.bhattacharyya()).isLessThan(1e-8);
            ConwayMaxwellPoisson law = (ConwayMaxwellPoisson) fitOf(fits, "conway-maxwell-poisson").law();
            assertThat(law.nu()).isCloseTo(nu, within(1e-4 * nu));
            assertThat(law.logLambda()).isCloseTo(nu * Math.log(workers), within(2e-4 * nu * Math.log(workers)));
        }
    }

    @Test
    void prefersTheLawThatTheObservationsComeFrom() {
        for (StalenessLaw law : List.of(new Geometric(0.125), new BoundedUniform(11))) {
            StalenessHistogram observed = expected(law, 1e9);
            assertThat(LawFitting.fitAll(observed).get(0).bhattacharyya()).isLessThan(1e-7);
            assertThat(fitOf(LawFitting.fitAll(observed), law.name()).bhattacharyya()).isLessThan(1e-7);
            assertThat(fitOf(LawFitting.fitAllByDistance(observed), law.name()).bhattacharyya()).isLessThan(1e-7);
        }
    }

    @Test
    void closedFormsAreThoseOfMaximumLikelihood() {
        StalenessHistogram observed = new StalenessHistogram(new long[] {10, 20, 40, 20, 9, 0, 1});
        List<LawFit> fits = LawFitting.fitAll(observed);
        double mean = observed.mean();
        assertThat(fitOf(fits, "geometric").law()).isEqualTo(new Geometric(1 / (1 + mean)));
        assertThat(fitOf(fits, "poisson").law()).isEqualTo(new Poisson(mean));
        assertThat(fitOf(fits, "uniform").law()).isEqualTo(new BoundedUniform(6));
        assertThat(fits).isSortedAccordingTo((a, b) -> Double.compare(a.bhattacharyya(), b.bhattacharyya()));
        LawFit uniform = fitOf(fits, "uniform");
        assertThat(uniform.logLikelihood()).isCloseTo(-100 * Math.log(7), within(1e-10));
        assertThat(uniform.aic()).isCloseTo(2 + 200 * Math.log(7), within(1e-10));
        LawFit twoParameters = fitOf(fits, "conway-maxwell-poisson");
        assertThat(twoParameters.aic()).isEqualTo(4 - 2 * twoParameters.logLikelihood());
    }

    /** At the optimum of a concave function no neighbour is better. */
    @Test
    void noNeighbourIsLikelier() {
        StalenessHistogram observed = new StalenessHistogram(new long[] {10, 20, 40, 20, 9, 0, 1});
        ConwayMaxwellPoisson best = LawFitting.conwayMaxwellPoisson(observed);
        double most = LawFit.of(best, observed).logLikelihood();
        for (double dx : new double[] {-1e-3, 0, 1e-3}) {
            for (double dn : new double[] {-1e-3, 0, 1e-3}) {
                var neighbour = new ConwayMaxwellPoisson(best.logLambda() + dx, best.nu() + dn);
                assertThat(LawFit.of(neighbour, observed).logLikelihood()).isLessThanOrEqualTo(most + 1e-9);
            }
        }
        assertThat(most).isGreaterThan(LawFit.of(new Poisson(observed.mean()), observed).logLikelihood());
        assertThat(best.mean()).isCloseTo(observed.mean(), within(1e-10));
    }

    @Test
    void fitsByDistanceAreNeverFartherThanFitsByLikelihood() {
        for (long[] counts : new long[][] {
            {10, 20, 40, 20, 9, 0, 1}, {1000, 1, 0, 0, 0, 0, 0, 0, 50}, {0, 0, 0, 5, 0, 0, 5},
            {1, 0, 0, 0, 0, 0, 0, 0, 1000},
            {7}, {0, 0, 0, 9}, {0, 0, 3, 4}, {5, 5}
        }) {
            StalenessHistogram observed = new StalenessHistogram(counts);
            List<LawFit> likeliest = LawFitting.fitAll(observed);
            List<LawFit> nearest = LawFitting.fitAllByDistance(observed);
            assertThat(nearest).isSortedAccordingTo((a, b) -> Double.compare(a.bhattacharyya(), b.bhattacharyya()));
            for (LawFit fit : likeliest) {
                assertThat(fitOf(nearest, fit.law().name()).bhattacharyya())
                        .as(fit.law().name() + " for " + observed)
                        .isLessThanOrEqualTo(fit.bhattacharyya() + 1e-9);
            }
        }
    }

    /** The closest uniform law by trying all. */
    @Test
    void theNearestUniformLawIsFoundExactly() {
        StalenessHistogram observed = new StalenessHistogram(new long[] {9, 8, 9, 8, 0, 0, 0, 1, 0, 1});
        int best = 0;
        for (int max = 1; max < 30; max++) {
            best = Distances.bhattacharyya(observed, new BoundedUniform(max))
                            < Distances.bhattacharyya(observed, new BoundedUniform(best))
                    ? max
                    : best;
        }
        assertThat(fitOf(LawFitting.fitAllByDistance(observed), "uniform").law()).isEqualTo(new BoundedUniform(best));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "7", "30", "999"})
    void oneStalenessGetsANarrowLaw(int tau) {
        long[] counts = new long[tau + 1];
        counts[tau] = 10_000_000;
        ConwayMaxwellPoisson law = LawFitting.conwayMaxwellPoisson(new StalenessHistogram(counts));
        assertThat(law.pmf(tau)).isCloseTo(1, within(1e-4));
        assertThat(law.nu()).isEqualTo(40.0 * (1 + tau));
    }

    /** A worker that slept through 200000 updates: one far value must neither break nor dominate the nearest laws. */
    @Test
    void oneFarValueDoesNotMoveTheNearestLaws() {
        long[] counts = expected(new Poisson(7), 1e6).toArray();
        long[] withOutlier = Arrays.copyOf(counts, 200_001);
        withOutlier[200_000] = 1;
        List<LawFit> nearest = LawFitting.fitAllByDistance(new StalenessHistogram(withOutlier));
        assertThat(fitOf(nearest, "poisson").law().mean()).isCloseTo(7, within(1e-3));
        assertThat(fitOf(nearest, "conway-maxwell-poisson").law().mean()).isCloseTo(7, within(1e-3));
    }

    @Test
    void twoStalenessValuesGetALawOnThem() {
        ConwayMaxwellPoisson law =
                LawFitting.conwayMaxwellPoisson(new StalenessHistogram(new long[] {0, 0, 0, 30, 70}));
        assertThat(law.pmf(3)).isCloseTo(0.3, within(1e-6));
        assertThat(law.pmf(4)).isCloseTo(0.7, within(1e-6));
    }

    @Test
    void allAtZeroIsFittedByEveryLaw() {
        for (LawFit fit : LawFitting.fitAll(new StalenessHistogram(new long[] {1000}))) {
            assertThat(fit.bhattacharyya()).as(fit.law().name()).isCloseTo(0, within(1e-15));
            assertThat(fit.logLikelihood()).isCloseTo(0, within(1e-12));
        }
    }

    /** Wider than geometric: the best that the family can do is its edge nu = 0. */
    @Test
    void widerThanGeometricStopsAtNuZero() {
        StalenessHistogram observed = new StalenessHistogram(new long[] {900, 1, 1, 1, 1, 1, 1, 1, 1, 1, 90});
        ConwayMaxwellPoisson law = LawFitting.conwayMaxwellPoisson(observed);
        assertThat(law.nu()).isZero();
        assertThat(law.mean()).isCloseTo(observed.mean(), within(1e-12));
    }

    @Test
    void refusesAnEmptyHistogram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFitting.fitAll(new StalenessHistogram()))
                .withMessageContaining("empty");
        assertThatIllegalArgumentException().isThrownBy(() -> LawFitting.fitAllByDistance(new StalenessHistogram()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawFitting.conwayMaxwellPoisson(new StalenessHistogram()));
    }

    @Test
    void parametersAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Geometric(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Geometric(1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Poisson(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoundedUniform(-1));
    }
}
