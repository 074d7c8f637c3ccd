package stalesim.scenario.spec;

import java.util.List;
import java.util.Map;
import stalesim.scenario.file.Range;

/** The generators of samples that a scenario can name, with their sizes. */
public enum GeneratorKind {
    /** Uniform features, labels or targets from a planted vector. */
    DENSE("dense", "every feature uniform on [-1, 1]"),
    /** The same with few non-zeros a sample. */
    SPARSE("sparse", "few features a sample, uniform on [-1, 1]"),
    /** The simulated data of paper 000. */
    RULER("ruler", "paper 000's simulated data: label sign(x . ruler)"),
    /** Sequences of neighbours that are alike or not. */
    LOCAL_SIMILARITY(
            "local-similarity",
            "paper 000's sequences: each sample changes a share of the features of the one before"),
    /** One sample, many times. */
    ONE_SAMPLE("one-sample", "paper 000, example 12: one sample, many times"),
    /** The analog data of paper 001. */
    ANALOG("analog", "paper 001's analog data: 5 to 10 non-zeros, unit rows"),
    /** Gaussian classes. */
    BLOBS("blobs", "classes that are Gaussian clouds around centres");

    /**
     * A number that a generator has to be told.
     *
     * @param name lower-hyphen name
     * @param meaning what it is
     * @param range what it may be
     * @param whole whether only whole numbers make sense
     * @param usual where nothing is stated; NaN if it must be
     */
    public record Size(String name, String meaning, Range range, boolean whole, double usual) {

        static Size stated(String name, String meaning) {
            return new Size(name, meaning, Range.COUNT, true, Double.NaN);
        }

        static Size number(String name, String meaning, Range range, double usual) {
            return new Size(name, meaning, range, false, usual);
        }

        /**
         * Whether it has to be stated.
         *
         * @return true where there is no usual value
         */
        public boolean required() {
            return Double.isNaN(usual);
        }
    }

    private static final Size NOISE = Size.number(
            "noise", "share of flipped labels, or standard deviation of targets", Range.NOT_NEGATIVE, 0.1);
    private static final Size DENSITY =
            Size.number("density", "share of features that are present; 1 for dense data", Range.atLeast(1e-9, 1), 1);
    private static final Size COPIES =
            new Size("copies", "1, 2 or 4: every sample so many times", Range.atLeast(1, 4), true, 1);
    private static final Size CHANGED = Size.number(
            "changed", "share of features that change: 0.1 for small, 0.9 for large C_sim", Range.atLeast(0, 1), 0.1);
    private static final Size CLASSES = new Size("classes", "k", Range.atLeast(2, 1_000_000), true, 10);
    private static final Size DISTANCE =
            Size.number("distance", "of the centres, in standard deviations", Range.POSITIVE, 4);

    private final String label;
    private final String summary;

    GeneratorKind(String label, String summary) {
        this.label = label;
        this.summary = summary;
    }

    /**
     * The name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }

    /**
     * What it is, in one line.
     *
     * @return a sentence
     */
    public String summary() {
        return summary;
    }

    /**
     * How much it makes.
     *
     * @param given a number for each size, by name
     * @return values that are stored for a sample, about
     */
    public double valuesPerRow(Map<String, Double> given) {
        return this == ANALOG
                ? 10
                : given.getOrDefault("non-zeros", given.get("features") * given.getOrDefault("density", 1.0));
    }

    /**
     * What it has to be told.
     *
     * @return its sizes
     */
    public List<Size> sizes() {
        Size rows = Size.stated("rows", "n");
        Size features = Size.stated("features", "d");
        return switch (this) {
            case DENSE -> List.of(rows, features, NOISE);
            case SPARSE -> List.of(rows, features, Size.stated("non-zeros", "of each sample, at most d"), NOISE);
            case RULER -> List.of(rows, features, DENSITY, COPIES);
            case LOCAL_SIMILARITY -> List.of(rows, features, CHANGED);
            case ONE_SAMPLE -> List.of(rows, features);
            case ANALOG -> List.of(rows, new Size("features", "d", Range.COUNT, true, 100_000));
            case BLOBS -> List.of(rows, features, CLASSES, DISTANCE);
        };
    }
}
