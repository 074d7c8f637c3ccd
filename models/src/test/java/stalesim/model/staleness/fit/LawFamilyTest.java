package stalesim.model.staleness.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.DiscretisedNormal;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Mixture;
import stalesim.model.staleness.NegativeBinomial;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TiedConwayMaxwellPoisson;
import stalesim.model.staleness.TiedConwayMaxwellPoisson.Tie;

/** Every family finds again what it is given, and no neighbour is likelier or nearer. */
class LawFamilyTest {

    static Stream<StalenessLaw> laws() {
        return Stream.of(
                new Geometric(0.125),
                new Poisson(6.5),
                new BoundedUniform(11),
                new ConwayMaxwellPoisson(5, 3),
                ConwayMaxwellPoisson.withMean(30, 0.4),
                new TiedConwayMaxwellPoisson(Tie.MODE, 8, 4.18),
                new TiedConwayMaxwellPoisson(Tie.MEAN, 8, 4.18),
                new TiedConwayMaxwellPoisson(Tie.MEAN, 8, 0.3),
                new NegativeBinomial(2.5, 7),
                new NegativeBinomial(0.4, 3),
                new DiscretisedNormal(7.2, 1.7),
                new DiscretisedNormal(-3, 6),
                new Mixture(0.3, ConwayMaxwellPoisson.withMean(9, 4), ConwayMaxwellPoisson.withMean(25, 3)),
                new Mixture(0.8, ConwayMaxwellPoisson.withMean(7, 1), ConwayMaxwellPoisson.withMean(40, 1)));
    }

    private static LawFamily family(StalenessLaw law) {
        return LawFitting.families(8).stream()
                .filter(family -> family.name().equals(law.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Shares exactly(StalenessLaw law) {
        return Shares.of(law.maxSupport() + 1, law::pmf);
    }

    /**
     * The shares are the probabilities themselves. The likelihood is flat at its maximum: an error e of a parameter
     * changes it by e^2, and searches stop when it changes by 1e-10 of itself (1e-9 a step for the mixture, which
     * creeps), so parameters are right to 1e-3 or so, and those of flat directions to 1e-2.
     */
    @ParameterizedTest
    @MethodSource("laws")
    void findsAgainWhatItIsGiven(StalenessLaw law) {
        Shares shares = exactly(law);
        LawFamily family = family(law);
        double best = shares.logLikelihood(law);
        for (StalenessLaw found : List.of(
                family.likeliest(shares),
                family.likeliest(shares, family.likeliest(shares)),
                family.nearest(shares, family.likeliest(shares)))) {
            assertThat(found.name()).isEqualTo(law.name());
            assertThat(best - shares.logLikelihood(found)).isLessThan(law instanceof Mixture ? 1e-6 : 1e-9);
            assertThat(found.mean()).isCloseTo(law.mean(), within(2e-3 * law.mean()));
            assertThat(found.variance()).isCloseTo(law.variance(), within(5e-3 * law.variance()));
            found.parameters().forEach((name, value) -> assertThat(value)
                    .as(name + " of " + found)
                    .isCloseTo(law.parameters().get(name), within(0.02 * Math.abs(law.parameters().get(name)))));
        }
    }

    /** Observations that follow none of the laws. */
    private static final List<StalenessHistogram> ODD = List.of(
            new StalenessHistogram(new long[] {10, 20, 40, 20, 9, 0, 1}),
            new StalenessHistogram(new long[] {90, 5, 1, 1, 0, 0, 2, 30, 60, 20, 1}),
            new StalenessHistogram(new long[] {7}),
            new StalenessHistogram(new long[] {0, 0, 9}),
            new StalenessHistogram(new long[] {0, 3, 4}),
            new StalenessHistogram(new long[] {1000, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50}));

    @Test
    void theNearestIsNeverFartherThanTheLikeliest() {
        for (StalenessHistogram observed : ODD) {
            Shares shares = Shares.of(observed);
            for (LawFamily family : LawFitting.families(4)) {
                StalenessLaw likeliest = family.likeliest(shares);
                StalenessLaw nearest = family.nearest(shares, likeliest);
                assertThat(shares.overlap(nearest))
                        .as(family.name() + " of " + observed)
                        .isGreaterThanOrEqualTo(shares.overlap(likeliest) - 1e-12);
                assertThat(shares.logLikelihood(likeliest))
                        .as(family.name() + " of " + observed)
                        .isGreaterThanOrEqualTo(shares.logLikelihood(nearest) - 1e-8);
            }
        }
    }

    /** Each family against a coarse search around its answer: stationarity of the likelihood in mean and width. */
    @Test
    void noNeighbourIsLikelier() {
        Shares shares = Shares.of(new StalenessHistogram(new long[] {10, 25, 40, 33, 24, 12, 9, 5, 3, 0, 1}));
        NegativeBinomial binomial = (NegativeBinomial) family(new NegativeBinomial(1, 1)).likeliest(shares);
        DiscretisedNormal normal = (DiscretisedNormal) family(new DiscretisedNormal(1, 1)).likeliest(shares);
        for (double factor : new double[] {0.99, 1.01}) {
            assertThat(shares.logLikelihood(binomial))
                    .isGreaterThan(
                            shares.logLikelihood(new NegativeBinomial(binomial.size() * factor, binomial.mean())))
                    .isGreaterThan(
                            shares.logLikelihood(new NegativeBinomial(binomial.size(), binomial.mean() * factor)));
            assertThat(shares.logLikelihood(normal))
                    .isGreaterThan(shares.logLikelihood(new DiscretisedNormal(normal.mu() * factor, normal.sigma())))
                    .isGreaterThan(shares.logLikelihood(new DiscretisedNormal(normal.mu(), normal.sigma() * factor)));
        }
    }

    @Test
    void narrowerThanPoissonMakesTheNegativeBinomialPoisson() {
        StalenessLaw law = family(new NegativeBinomial(1, 1))
                .likeliest(Shares.of(new StalenessHistogram(new long[] {0, 1, 8, 1})));
        assertThat(law.mean()).isEqualTo(2);
        assertThat(law.pmf(2)).isCloseTo(new Poisson(2).pmf(2), within(1e-6));
    }

    /** Two modes of shared cores: 16 workers at full speed, 40 at half of it, c small. */
    @Test
    void aMixtureFindsTwoModes() {
        Mixture law = new Mixture(
                16 / 36.0, ConwayMaxwellPoisson.withMean(35, 6), ConwayMaxwellPoisson.withMean(71, 5));
        Mixture found = (Mixture) family(law).likeliest(exactly(law));
        assertThat(found.weight()).isCloseTo(law.weight(), within(1e-4));
        assertThat(found.first().mean()).isCloseTo(35, within(1e-3));
        assertThat(found.second().mean()).isCloseTo(71, within(1e-3));
    }

    @Test
    void sharesForgetTheScale() {
        Shares shares = Shares.of(new StalenessHistogram(new long[] {1, 0, 3}));
        assertThat(shares.mean()).isEqualTo(1.5);
        assertThat(shares.variance()).isCloseTo(0.75, within(1e-15));
        assertThat(shares.meanLogFactorial()).isCloseTo(0.75 * Math.log(2), within(1e-15));
        assertThat(shares.logLikelihood(new Geometric(0.5))).isCloseTo(-2.5 * Math.log(2), within(1e-14));
        assertThat(Shares.of(3, tau -> tau == 1 ? 0 : 2 + 2 * tau).mean()).isEqualTo(1.5);
    }
}
