package stalesim.model.staleness.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.DiscretisedNormal;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Mixture;
import stalesim.model.staleness.NegativeBinomial;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TiedConwayMaxwellPoisson;
import stalesim.model.staleness.TiedConwayMaxwellPoisson.Tie;
import stalesim.model.staleness.closed.ClosedSystem;

/** The kinds of law of staleness that users can state, and by which numbers. */
public enum LawKind {
    /** P[T = tau] = p (1-p)^tau. */
    GEOMETRIC("geometric", "p, or mean", "p|mean") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new Geometric(numbers.has("p") ? numbers.number("p") : 1 / (1 + numbers.number("mean")));
        }
    },
    /** P[T = tau] proportional to lambda^tau / tau!. */
    POISSON("poisson", "lambda", "lambda") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new Poisson(numbers.number("lambda"));
        }
    },
    /** Equal probability of 0 to max. */
    UNIFORM("uniform", "max", "max") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new BoundedUniform(numbers.whole("max"));
        }
    },
    /** P[T = tau] proportional to lambda^tau / (tau!)^nu. */
    CONWAY_MAXWELL_POISSON(
            "conway-maxwell-poisson",
            "nu with lambda, log-lambda, mean or m (lambda = m^nu)",
            "nu m|nu log-lambda|nu lambda|nu mean") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            double nu = numbers.number("nu");
            if (numbers.has("m")) {
                return ConwayMaxwellPoisson.tied(numbers.whole("m"), nu);
            }
            if (numbers.has("mean")) {
                return ConwayMaxwellPoisson.withMean(numbers.number("mean"), nu);
            }
            return new ConwayMaxwellPoisson(
                    numbers.has("lambda") ? Math.log(numbers.number("lambda")) : numbers.number("log-lambda"), nu);
        }
    },
    /** The same with lambda = m^nu. */
    MODE_TIED("conway-maxwell-poisson-mode-tied", "m and nu (lambda = m^nu)", "m nu") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new TiedConwayMaxwellPoisson(Tie.MODE, numbers.whole("m"), numbers.number("nu"));
        }
    },
    /** The same with a lambda for which the mean is about m - 1. */
    MEAN_TIED("conway-maxwell-poisson-mean-tied", "m and nu (lambda = (m - 1 + (nu-1)/(2 nu))^nu)", "m nu") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new TiedConwayMaxwellPoisson(Tie.MEAN, numbers.whole("m"), numbers.number("nu"));
        }
    },
    /** P[T = tau] = Gamma(r + tau) / (Gamma(r) tau!) p^r (1-p)^tau. */
    NEGATIVE_BINOMIAL(
            "negative-binomial", "size with p or mean, or mean and variance", "size mean|size p|mean variance") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            if (numbers.has("p")) {
                return NegativeBinomial.withProbability(numbers.number("size"), numbers.number("p"));
            }
            double mean = numbers.number("mean");
            return new NegativeBinomial(
                    numbers.has("size") ? numbers.number("size") : mean * mean / (numbers.number("variance") - mean),
                    mean);
        }
    },
    /** A normal variable rounded, given that it is not negative. */
    DISCRETISED_NORMAL("discretised-normal", "mu and sigma", "mu sigma") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new DiscretisedNormal(numbers.number("mu"), numbers.number("sigma"));
        }
    },
    /** Two laws of one family. */
    MIXTURE(
            "mixture",
            "weight (of the first) with mean1, nu1, mean2, nu2 or lambda1, lambda2 (Poisson) or p1, p2 (geometric)",
            "weight mean1 nu1 mean2 nu2|weight lambda1 lambda2|weight p1 p2") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new Mixture(numbers.number("weight"), component(numbers, "1"), component(numbers, "2"));
        }

        private StalenessLaw component(LawNumbers numbers, String which) {
            if (numbers.has("p" + which)) {
                return new Geometric(numbers.number("p" + which));
            }
            return numbers.has("lambda" + which)
                    ? new Poisson(numbers.number("lambda" + which))
                    : ConwayMaxwellPoisson.withMean(numbers.number("mean" + which), numbers.number("nu" + which));
        }
    },
    /** What m workers show whose compute times have coefficient of variation cv. */
    CLOSED_SYSTEM("closed-system", "m and cv (of the compute times)", "m cv") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            return new ClosedSystem(numbers.whole("m"), numbers.number("cv")).law();
        }
    },
    /** Counts by staleness. */
    EMPIRICAL("empirical", "counts by staleness, for instance 0=50 1=30 4=2", "") {
        @Override
        public StalenessLaw of(LawNumbers numbers) {
            StalenessHistogram histogram = new StalenessHistogram();
            numbers.keys().forEach(tau -> {
                long[] counts = new long[Integer.parseInt(tau) + 1];
                counts[counts.length - 1] = numbers.whole(tau);
                histogram.addAll(new StalenessHistogram(counts));
            });
            return new EmpiricalLaw(histogram);
        }

        @Override
        public boolean takes(LawNumbers numbers) {
            return !numbers.keys().isEmpty() && numbers.keys().stream().allMatch(key -> key.matches("\\d{1,7}"));
        }
    };

    private final String label;
    private final String summary;
    private final String forms;

    LawKind(String label, String summary, String forms) {
        this.label = label;
        this.summary = summary;
        this.forms = forms;
    }

    private static Set<String> inOrder(String form) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(form.split(" ", -1))));
    }

    /**
     * The kind of a name.
     *
     * @param label lower-hyphen
     * @return the kind, or empty if none is called so
     */
    public static Optional<LawKind> labelled(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /**
     * What users call it.
     *
     * @return lower-hyphen
     */
    public String label() {
        return label;
    }

    /**
     * Which numbers it takes, in words.
     *
     * @return one line without a full stop
     */
    public String summary() {
        return summary;
    }

    /**
     * The sets of numbers by any one of which it can be stated.
     *
     * @return keys of each; no form where the keys are staleness values themselves
     */
    public List<Set<String>> forms() {
        return Arrays.stream(forms.split("\\|", -1))
                .filter(form -> !form.isEmpty())
                .map(LawKind::inOrder)
                .toList();
    }

    /**
     * Whether these are the numbers of one of its forms.
     *
     * @param numbers what is stated
     * @return true if there is neither one too few nor one too many
     */
    public boolean takes(LawNumbers numbers) {
        return forms().contains(numbers.keys());
    }

    /**
     * The law of these numbers.
     *
     * @param numbers such as it {@linkplain #takes takes}
     * @return the law
     * @throws IllegalArgumentException if a number is out of range, or they do not go together
     */
    public abstract StalenessLaw of(LawNumbers numbers);
}
