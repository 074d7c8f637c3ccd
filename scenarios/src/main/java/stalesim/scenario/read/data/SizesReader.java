package stalesim.scenario.read.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.GeneratorKind;
import stalesim.scenario.spec.GeneratorKind.Size;
import stalesim.scenario.spec.SampleSource;

/** Reads the sizes of generated samples: {@code { rows: 10000, features: 100, noise: 0.05 }}. */
final class SizesReader {

    /** What fits into one array. */
    private static final long MOST_VALUES = 2_000_000_000;

    /** What every worker has a copy of. */
    private static final long MOST_PARAMETERS = 100_000_000;

    /** Copies are made of quarters of the samples. */
    private static final int LEAST_COPIED = 4;

    private static final double MOST_FLIPS = 0.5;

    private SizesReader() {}

    /**
     * Reads them.
     *
     * @param section the sizes
     * @param kind which generator
     * @param flips whether noise is a share of flipped labels
     * @return the samples, or empty after reporting
     */
    static Optional<SampleSource> read(Section section, GeneratorKind kind, boolean flips) {
        Map<String, Double> sizes = new HashMap<>();
        for (Size size : kind.sizes()) {
            value(section, size).ifPresent(value -> sizes.put(size.name(), value));
        }
        section.close();
        return sizes.size() == kind.sizes().size() && suits(section, kind, sizes, flips)
                ? Optional.of(new SampleSource.Generated(kind, sizes))
                : Optional.empty();
    }

    private static Optional<Double> value(Section section, Size size) {
        Optional<Field> field = size.required()
                ? section.required(size.name(), "Write a whole number >= 1.")
                : section.field(size.name());
        if (field.isEmpty()) {
            return size.required() ? Optional.empty() : Optional.of(size.usual());
        }
        return size.whole()
                ? field.get().whole(size.range()).map(Long::doubleValue)
                : field.get().number(size.range());
    }

    private static boolean suits(Section section, GeneratorKind kind, Map<String, Double> sizes, boolean flips) {
        double values = sizes.get("rows") * kind.valuesPerRow(sizes);
        if (values > MOST_VALUES) {
            section.missing("rows", sizes.get("rows").longValue() + " rows come to " + (long) values
                    + " values, and must come to <= " + MOST_VALUES + ". Take fewer rows or features.");
            return false;
        }
        double parameters = sizes.get("features") * sizes.getOrDefault("classes", 1.0);
        if (parameters > MOST_PARAMETERS) {
            section.missing("features", sizes.get("features").longValue() + " features come to " + (long) parameters
                    + " parameters, and must come to <= " + MOST_PARAMETERS + ". Take fewer features or classes.");
            return false;
        }
        if (sizes.get("rows") < LEAST_COPIED && sizes.getOrDefault("copies", 1.0) > 1) {
            section.missing("rows", sizes.get("rows").longValue() + " must be >= " + LEAST_COPIED
                    + " where samples are copied. Take more rows, or copies: 1.");
            return false;
        }
        if (sizes.getOrDefault("non-zeros", 0.0) > sizes.get("features")) {
            section.missing("non-zeros", sizes.get("non-zeros").longValue() + " must be <= features="
                    + sizes.get("features").longValue() + ". Lower it or add features.");
            return false;
        }
        if (flips && sizes.getOrDefault("noise", 0.0) > MOST_FLIPS) {
            section.missing("noise", "noise " + sizes.get("noise") + " must be <= " + MOST_FLIPS
                    + ": it is a share of flipped labels. Write 0.1.");
            return false;
        }
        if (sizes.getOrDefault("copies", 1.0) == 3) {
            section.missing("copies", "3 must be 1, 2 or 4. Write 2.");
            return false;
        }
        return true;
    }
}
