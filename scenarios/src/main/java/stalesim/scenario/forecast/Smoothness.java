package stalesim.scenario.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Supplier;
import stalesim.model.data.DataException;
import stalesim.model.objective.ConvexObjective;
import stalesim.model.objective.Objective;
import stalesim.scenario.spec.ObjectiveKind;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.SampleSource;

/**
 * The largest curvature of an objective, or why it is not computed. Takes some dozens of passes over the data, which is
 * why large data are left out: a second or so at most.
 *
 * @param value L &gt; 0 and finite; NaN where it is not known
 * @param exact whether it is the curvature everywhere, rather than where training starts and a bound elsewhere
 * @param missing why it is not known, a clause; empty where it is
 */
record Smoothness(double value, boolean exact, String missing) {

    private static final double MOST_VALUES = 2e7;
    private static final long MOST_BYTES = 8_000_000;

    /**
     * Computes it.
     *
     * @param spec what is minimised
     * @param objective over its data; asked for only if the curvature is worth computing
     */
    static Smoothness of(ObjectiveSpec spec, Supplier<Objective> objective) {
        if (!spec.kind().smoothAndConvex()) {
            return missing("the curvature of " + spec.kind().label() + " has no bound");
        }
        if (spec.surrogate()) {
            return missing("a surrogate takes the objective's place");
        }
        if (large(spec.data().orElseThrow().training())) {
            return missing("the data are large");
        }
        try {
            return objective.get() instanceof ConvexObjective convex
                    ? known(convex.curvature().smoothness(), spec.kind() == ObjectiveKind.LEAST_SQUARES)
                    : missing("its curvature is not known");
        } catch (DataException e) {
            return missing("the data cannot be used: " + e.getMessage());
        }
    }

    private static Smoothness known(double value, boolean exact) {
        return value > 0 && Double.isFinite(value)
                ? new Smoothness(value, exact, "")
                : missing("its curvature is not finite and positive");
    }

    private static Smoothness missing(String why) {
        return new Smoothness(Double.NaN, false, why);
    }

    /** Whether there is more of it than can be looked at in a second or so. */
    static boolean large(SampleSource source) {
        if (source instanceof SampleSource.Generated generated) {
            double parameters = generated.number("features") * generated.sizes().getOrDefault("classes", 1.0);
            double values = generated.number("rows") * generated.kind().valuesPerRow(generated.sizes());
            return Math.max(parameters, values + generated.number("rows")) > MOST_VALUES;
        }
        return ((SampleSource.Stored) source)
                        .found().stream().mapToLong(Smoothness::bytes).sum()
                > MOST_BYTES;
    }

    /** A file that cannot be asked is not large: whoever reads it will say what is wrong. */
    private static long bytes(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    boolean isKnown() {
        return missing.isEmpty();
    }

    /** L with what it is worth, such as "L = 2.31" or "L &lt;= 2.31". */
    String words() {
        return String.format(Locale.ROOT, exact ? "L = %.3g" : "L <= %.3g", value);
    }
}
