package stalesim.scenario.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads a law of staleness: {@code { poisson: { lambda: 8 } }}. */
final class StalenessLawReader {

    private static final Range MEAN = new Range(0, false, 1e6);
    static final List<String> NAMES =
            List.of("geometric", "poisson", "conway-maxwell-poisson", "uniform");

    /** A step size is kept for each staleness of the law. */
    private static final int MOST_STALENESS = 1_000_000;

    private StalenessLawReader() {}

    static Optional<StalenessLaw> read(Field field) {
        return field.only(NAMES, "one law of staleness").flatMap(law -> law.section()
                .flatMap(numbers -> law(law, law.key(), numbers))
                .filter(made -> withinReach(law, made)));
    }

    private static boolean withinReach(Field field, StalenessLaw law) {
        boolean within = law.maxSupport() <= MOST_STALENESS;
        if (!within) {
            field.reject("reaches stalenesses above " + MOST_STALENESS + ". Choose smaller numbers.");
        }
        return within;
    }

    private static Optional<StalenessLaw> law(Field field, String name, Section numbers) {
        return switch (name) {
            case "geometric" -> {
                Optional<Double> p = number(numbers, "p", "It is P[T = 0], 1/m for m workers.", Range.atLeast(1e-9, 1));
                numbers.close();
                yield p.flatMap(value -> made(field, () -> new Geometric(value)));
            }
            case "poisson" -> {
                Optional<Double> lambda = number(numbers, "lambda", "It is the mean, about m - 1.", MEAN);
                numbers.close();
                yield lambda.flatMap(value -> made(field, () -> new Poisson(value)));
            }
            case "uniform" -> {
                Optional<Long> max = numbers.required("max", "It is the largest staleness.")
                        .flatMap(value -> value.whole(Range.atLeast(0, MOST_STALENESS)));
                numbers.close();
                yield max.map(value -> new BoundedUniform(value.intValue()));
            }
            default -> conway(field, numbers);
        };
    }

    /** With the paper's lambda = m^nu, or with ln lambda. */
    private static Optional<StalenessLaw> conway(Field field, Section numbers) {
        Optional<Double> nu = number(numbers, "nu", "It is the dispersion, 1 for Poisson.", Range.POSITIVE);
        Optional<Field> workers = numbers.field("m");
        Optional<Field> logLambda = numbers.field("log-lambda");
        numbers.close();
        if (workers.isPresent() == logLambda.isPresent()) {
            field.reject("must have one of m (for lambda = m^nu) and log-lambda. Write for instance m: 8.");
            return Optional.empty();
        }
        Optional<Double> log = logLambda.isPresent()
                ? logLambda.get().number(Range.ANY)
                : workers.get().whole(Range.COUNT).flatMap(m -> nu.map(value -> value * Math.log((double) m)));
        return nu.isEmpty() || log.isEmpty()
                ? Optional.empty()
                : made(field, () -> new ConwayMaxwellPoisson(log.get(), nu.get()));
    }

    private static Optional<Double> number(Section numbers, String key, String advice, Range range) {
        return numbers.required(key, advice).flatMap(value -> value.number(range));
    }

    private static Optional<StalenessLaw> made(Field field, Supplier<StalenessLaw> law) {
        try {
            return Optional.of(law.get());
        } catch (IllegalArgumentException e) {
            field.reject("is no law: " + e.getMessage() + ". Choose smaller numbers.");
            return Optional.empty();
        }
    }
}
