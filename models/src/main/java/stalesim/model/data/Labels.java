package stalesim.model.data;

import java.util.Arrays;
import java.util.function.Function;

/**
 * What becomes of the labels of a data set. The rule looks at the training data alone ({@link #learn}); what it found
 * is then applied to all parts, so that the same stored label means the same everywhere.
 */
public final class Labels {

    /** Any finite numbers, as they stand in the file: targets of a regression. */
    public static final Labels AS_STORED = new Labels("as stored", training -> LabelMapping.IDENTITY);

    /**
     * Two classes: the smaller of the two labels becomes -1, the larger +1. Data with -1 or +1 alone are kept as
     * they are; any other number of distinct labels is an error.
     */
    public static final Labels BINARY = new Labels("binary", Labels::twoClasses);

    /** Two or more classes: the k distinct labels, whole numbers, become 0 to k-1 in ascending order. */
    public static final Labels CLASSES = new Labels("classes", Labels::classes);

    private final String name;
    private final Function<DataSet, LabelMapping> rule;

    private Labels(String name, Function<DataSet, LabelMapping> rule) {
        this.name = name;
        this.rule = rule;
    }

    /**
     * One class against the rest: it becomes +1, all others -1.
     *
     * @param label of the class, as stored
     * @return the rule; the training data must have whole labels, among them this and at least one other
     */
    public static Labels against(float label) {
        return new Labels(LabelMapping.text(label) + " against the rest", training -> against(training, label));
    }

    /**
     * Decides what each label becomes.
     *
     * @param training data with labels as stored
     * @return the mapping for this and all other parts
     * @throws DataException if the labels do not suit the rule
     */
    public LabelMapping learn(DataSet training) {
        return rule.apply(training);
    }

    @Override
    public String toString() {
        return name;
    }

    private static LabelMapping twoClasses(DataSet training) {
        float[] stored = LabelMapping.distinct(training);
        float[] signs = {-1, 1};
        if (Arrays.equals(stored, signs) || (stored.length == 1 && Math.abs(stored[0]) == 1)) {
            return new LabelMapping(training.name(), signs, signs);
        }
        if (stored.length != 2) {
            throw new DataException(training.name() + ": labels must be of two classes: found "
                    + LabelMapping.listed(stored) + ". Choose two classes, set one against the rest, or read the"
                    + " labels as stored for a regression.");
        }
        return new LabelMapping(training.name(), stored, signs);
    }

    private static LabelMapping classes(DataSet training) {
        float[] stored = distinctWhole(training);
        float[] numbers = new float[stored.length];
        for (int c = 0; c < numbers.length; c++) {
            numbers[c] = c;
        }
        return new LabelMapping(training.name(), stored, numbers);
    }

    private static LabelMapping against(DataSet training, float label) {
        float[] stored = distinctWhole(training);
        int found = Arrays.binarySearch(stored, label + 0f); // -0 becomes 0
        if (found < 0) {
            throw new DataException(training.name() + ": no sample has the label " + LabelMapping.text(label)
                    + ", which is to be set against the rest; found " + LabelMapping.listed(stored) + ".");
        }
        float[] signs = new float[stored.length];
        Arrays.fill(signs, -1);
        signs[found] = 1;
        return new LabelMapping(training.name(), stored, signs);
    }

    private static float[] distinctWhole(DataSet training) {
        float[] stored = LabelMapping.distinct(training);
        for (float label : stored) {
            if (label != Math.rint(label)) {
                throw new DataException(training.name() + ": label " + LabelMapping.text(label)
                        + " must be a whole number, as labels of classes are. Read the labels as stored for a"
                        + " regression.");
            }
        }
        if (stored.length < 2) {
            throw new DataException(training.name() + ": labels must be of two or more classes: found "
                    + LabelMapping.listed(stored) + ".");
        }
        return stored;
    }
}
