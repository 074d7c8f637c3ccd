package stalesim.scenario.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.scenario.file.Suggestion;

/** The laws of staleness that the command line can make. */
enum LawKind {
    /** P[T = tau] = p (1-p)^tau. */
    GEOMETRIC("geometric", "p, or mean", "p|mean") {
        @Override
        StalenessLaw of(Map<String, Double> values) {
            return new Geometric(values.containsKey("p") ? values.get("p") : 1 / (1 + values.get("mean")));
        }
    },
    /** P[T = tau] proportional to lambda^tau / tau!. */
    POISSON("poisson", "lambda", "lambda") {
        @Override
        StalenessLaw of(Map<String, Double> values) {
            return new Poisson(values.get("lambda"));
        }
    },
    /** Equal probability of 0 to max. */
    UNIFORM("uniform", "max", "max") {
        @Override
        StalenessLaw of(Map<String, Double> values) {
            return new BoundedUniform(whole("max", values));
        }
    },
    /** P[T = tau] proportional to lambda^tau / (tau!)^nu. */
    CONWAY_MAXWELL_POISSON(
            "conway-maxwell-poisson",
            "nu with lambda, log-lambda or m (lambda = m^nu)",
            "lambda nu|log-lambda nu|m nu") {
        @Override
        StalenessLaw of(Map<String, Double> values) {
            double nu = values.get("nu");
            if (values.containsKey("m")) {
                return ConwayMaxwellPoisson.tied(whole("m", values), nu);
            }
            double logLambda =
                    values.containsKey("lambda") ? Math.log(values.get("lambda")) : values.get("log-lambda");
            return new ConwayMaxwellPoisson(logLambda, nu);
        }
    };

    private static final String SHORT = "cmp";

    private final String label;
    private final String keys;
    private final String forms;

    LawKind(String label, String keys, String forms) {
        this.label = label;
        this.keys = keys;
        this.forms = forms;
    }

    abstract StalenessLaw of(Map<String, Double> values);

    private static int whole(String key, Map<String, Double> values) {
        double value = values.get(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new UsageException("law: " + key + "=" + value + " must be a whole number.");
        }
        return (int) value;
    }

    /** Name to its keys. */
    static Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        for (LawKind kind : values()) {
            summaries.put(kind.label, kind.keys);
        }
        return summaries;
    }

    /** Makes a law from {@code key=value} arguments. */
    static StalenessLaw parse(String name, List<String> arguments) {
        for (LawKind kind : values()) {
            if (kind.label.equals(name) || (kind == CONWAY_MAXWELL_POISSON && name.equals(SHORT))) {
                return kind.checked(arguments);
            }
        }
        throw new UsageException("law: " + name + " must be one of " + String.join(", ", summaries().keySet()) + ". "
                + Suggestion.among(name, summaries().keySet()));
    }

    private StalenessLaw checked(List<String> arguments) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Function<String, UsageException> wrong = text -> new UsageException(
                "law " + label + ": " + text + ". It takes " + keys + ", each as key=number.");
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw wrong.apply(argument + " must be key=number");
            }
            try {
                numbers.put(argument.substring(0, equals), Double.parseDouble(argument.substring(equals + 1)));
            } catch (NumberFormatException e) {
                throw wrong.apply(argument + " must be key=number");
            }
        }
        String given = String.join(" ", new TreeSet<>(numbers.keySet()));
        if (!List.of(forms.split("\\|", -1)).contains(given)) {
            throw wrong.apply(
                    numbers.isEmpty() ? "needs numbers" : "cannot take " + String.join(", ", numbers.keySet()));
        }
        try {
            return of(numbers);
        } catch (IllegalArgumentException e) {
            throw wrong.apply(e.getMessage());
        }
    }
}
