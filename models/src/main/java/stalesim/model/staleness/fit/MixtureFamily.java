package stalesim.model.staleness.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Mixture;
import stalesim.model.staleness.StalenessLaw;

/**
 * Mixtures of two Conway-Maxwell-Poisson laws, the lower mean first: the expectation-maximisation algorithm from
 * several starts, each a split of the observations in two.
 *
 * <p>After a few steps from each start only the likeliest goes on, until a step gains less than 1e-9 an update. The
 * likelihood has several maxima; the best start need not lead to the highest one.
 *
 * @see "Dempster, Laird, Rubin (1977), Maximum likelihood from incomplete data via the EM algorithm"
 */
final class MixtureFamily implements LawFamily {

    private static final double[] SPLITS = {0.1, 0.3, 0.5, 0.7, 0.9};
    private static final int FIRST_STEPS = 8;
    private static final int MOST_STEPS = 200;
    private static final int WARM_STEPS = 10;
    private static final double ENOUGH = 1e-9;

    private final ConwayMaxwellPoissonFamily components = new ConwayMaxwellPoissonFamily();

    @Override
    public String name() {
        return "mixture";
    }

    /** {@inheritDoc} Never worse than one law twice, at which no step would start. */
    @Override
    public StalenessLaw likeliest(Shares observed) {
        ConwayMaxwellPoisson one = components.likeliest(observed);
        Mixture twice = new Mixture(0.5, one, one);
        return starts(observed).stream()
                .map(start -> climb(observed, start, FIRST_STEPS))
                .max(Comparator.comparingDouble(observed::logLikelihood))
                .map(best -> ordered(climb(observed, best, MOST_STEPS)))
                .filter(best -> observed.logLikelihood(best) > observed.logLikelihood(twice))
                .orElse(twice);
    }

    @Override
    public StalenessLaw likeliest(Shares observed, StalenessLaw near) {
        return ordered(climb(observed, (Mixture) near, WARM_STEPS));
    }

    @Override
    public StalenessLaw nearest(Shares observed, StalenessLaw start) {
        return ordered((Mixture) NearestLaw.of((weighted, law) -> step(weighted, (Mixture) law), observed, start));
    }

    private static Mixture ordered(Mixture law) {
        return law.first().mean() <= law.second().mean()
                ? law
                : new Mixture(1 - law.weight(), /* first= */ law.second(), /* second= */ law.first());
    }

    /** Splits at several shares of the updates; none where all have the same staleness. */
    private List<Mixture> starts(Shares observed) {
        List<Mixture> starts = new ArrayList<>();
        double below = 0;
        int split = 0;
        for (int i = 1; i < observed.size(); i++) {
            below += observed.share(i - 1);
            if (split < SPLITS.length && below + observed.share(i) > SPLITS[split]) {
                starts.add(split(observed, i, below));
                while (split < SPLITS.length && below + observed.share(i) > SPLITS[split]) {
                    split++;
                }
            }
        }
        return starts;
    }

    private Mixture split(Shares observed, int at, double weight) {
        double[] low = new double[observed.size()];
        double[] high = new double[observed.size()];
        for (int i = 0; i < observed.size(); i++) {
            (i < at ? low : high)[i] = observed.share(i);
        }
        return new Mixture(
                weight,
                components.likeliest(observed.reweighted(low)),
                components.likeliest(observed.reweighted(high)));
    }

    private Mixture climb(Shares observed, Mixture start, int steps) {
        Mixture law = start;
        double likelihood = observed.logLikelihood(law);
        for (int i = 0; i < steps; i++) {
            Mixture next = step(observed, law);
            double larger = observed.logLikelihood(next);
            if (!(larger > likelihood)) {
                return law;
            }
            law = next;
            if (larger - likelihood < ENOUGH) {
                return law;
            }
            likelihood = larger;
        }
        return law;
    }

    private Mixture step(Shares observed, Mixture law) {
        double[] first = new double[observed.size()];
        double[] second = new double[observed.size()];
        double weight = 0;
        double rest = 0;
        for (int i = 0; i < first.length; i++) {
            double one = law.weight() * law.first().pmf(observed.value(i));
            double other = (1 - law.weight()) * law.second().pmf(observed.value(i));
            double share = one + other > 0 ? one / (one + other) : 0.5;
            first[i] = observed.share(i) * share;
            second[i] = observed.share(i) * (1 - share);
            weight += first[i];
            rest += second[i];
        }
        return weight == 0 || rest == 0
                ? law
                : new Mixture(
                        weight / (weight + rest),
                        components.likelier(observed.reweighted(first), (ConwayMaxwellPoisson) law.first()),
                        components.likelier(observed.reweighted(second), (ConwayMaxwellPoisson) law.second()));
    }
}
