package stalesim.scenario.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import stalesim.scenario.file.Suggestion;

/** The laws of staleness that the command line can make. */
enum LawKind {
    /** P[T = tau] = p (1-p)^tau. */
    GEOMETRIC("geometric", "p, or mean", "p|mean") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
            return new Geometric(numbers.has("p") ? numbers.number("p") : 1 / (1 + numbers.number("mean")));
        }
    },
    /** P[T = tau] proportional to lambda^tau / tau!. */
    POISSON("poisson", "lambda", "lambda") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
            return new Poisson(numbers.number("lambda"));
        }
    },
    /** Equal probability of 0 to max. */
    UNIFORM("uniform", "max", "max") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
            return new BoundedUniform(numbers.whole("max"));
        }
    },
    /** P[T = tau] proportional to lambda^tau / (tau!)^nu. */
    CONWAY_MAXWELL_POISSON(
            "conway-maxwell-poisson",
            "nu with lambda, log-lambda, mean or m (lambda = m^nu)",
            "lambda nu|log-lambda nu|m nu|mean nu") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
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
        StalenessLaw of(LawNumbers numbers) {
            return new TiedConwayMaxwellPoisson(Tie.MODE, numbers.whole("m"), numbers.number("nu"));
        }
    },
    /** The same with a lambda for which the mean is about m - 1. */
    MEAN_TIED("conway-maxwell-poisson-mean-tied", "m and nu (lambda = (m - 1 + (nu-1)/(2 nu))^nu)", "m nu") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
            return new TiedConwayMaxwellPoisson(Tie.MEAN, numbers.whole("m"), numbers.number("nu"));
        }
    },
    /** P[T = tau] = Gamma(r + tau) / (Gamma(r) tau!) p^r (1-p)^tau. */
    NEGATIVE_BINOMIAL(
            "negative-binomial", "size with p or mean, or mean and variance", "p size|mean size|mean variance") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
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
        StalenessLaw of(LawNumbers numbers) {
            return new DiscretisedNormal(numbers.number("mu"), numbers.number("sigma"));
        }
    },
    /** Two laws of one family. */
    MIXTURE(
            "mixture",
            "weight (of the first) with mean1, nu1, mean2, nu2 or lambda1, lambda2 (Poisson) or p1, p2 (geometric)",
            "mean1 mean2 nu1 nu2 weight|lambda1 lambda2 weight|p1 p2 weight") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
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
    CLOSED_SYSTEM("closed-system", "m and cv (of the compute times)", "cv m") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
            return new ClosedSystem(numbers.whole("m"), numbers.number("cv")).law();
        }
    },
    /** Counts by staleness. */
    EMPIRICAL("empirical", "counts by staleness, for instance 0=50 1=30 4=2", "") {
        @Override
        StalenessLaw of(LawNumbers numbers) {
            StalenessHistogram histogram = new StalenessHistogram();
            numbers.values().forEach((tau, count) -> {
                long[] counts = new long[Integer.parseInt(tau) + 1];
                counts[counts.length - 1] = numbers.whole(tau);
                histogram.addAll(new StalenessHistogram(counts));
            });
            return new EmpiricalLaw(histogram);
        }

        @Override
        boolean takes(LawNumbers numbers) {
            return !numbers.values().isEmpty()
                    && numbers.values().keySet().stream().allMatch(key -> key.matches("\\d{1,7}"));
        }
    };

    private static final String FULL = "conway-maxwell-poisson";
    private static final String SHORT = "cmp";

    private final String label;
    private final String keys;
    private final String forms;

    LawKind(String label, String keys, String forms) {
        this.label = label;
        this.keys = keys;
        this.forms = forms;
    }

    abstract StalenessLaw of(LawNumbers numbers);

    /** Whether these are the keys of one of its forms. */
    boolean takes(LawNumbers numbers) {
        return List.of(forms.split("\\|", -1)).contains(numbers.keys());
    }

    /** Name to its keys. */
    static Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        for (LawKind kind : values()) {
            summaries.put(kind.label, kind.keys);
        }
        return summaries;
    }

    /** Makes a law from {@code key=value} arguments; {@code cmp} is short for the name that it abbreviates. */
    static StalenessLaw parse(String name, List<String> arguments) {
        String full = name.startsWith(SHORT) ? FULL + name.substring(SHORT.length()) : name;
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(full))
                .findFirst()
                .orElseThrow(() -> new UsageException("law: " + name + " must be one of "
                        + String.join(", ", summaries().keySet()) + "."
                        + Suggestion.after(name, summaries().keySet())))
                .checked(arguments);
    }

    private StalenessLaw checked(List<String> arguments) {
        LawNumbers numbers = LawNumbers.parse(arguments, this::complaint);
        if (!takes(numbers)) {
            throw new UsageException(complaint(
                    numbers.values().isEmpty()
                            ? "needs numbers"
                            : lacking(numbers).orElse(
                                    "cannot take " + String.join(", ", numbers.values().keySet()))));
        }
        try {
            return of(numbers);
        } catch (IllegalArgumentException e) {
            throw new UsageException(complaint(e.getMessage()));
        }
    }

    /** What completes the numbers to one of its forms. */
    private Optional<String> lacking(LawNumbers numbers) {
        return Arrays.stream(forms.split("\\|", -1))
                .map(form -> new ArrayList<>(List.of(form.split(" ", -1))))
                .filter(form -> form.containsAll(numbers.values().keySet()))
                .findFirst()
                .map(form -> {
                    form.removeAll(numbers.values().keySet());
                    return String.join(", ", form) + " must be stated";
                });
    }

    private String complaint(String text) {
        return "law " + label + ": " + text + ". It takes " + keys + ", each as key=number.";
    }
}
