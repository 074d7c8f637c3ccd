package stalesim.model.data.synthetic;

/**
 * Size and sparsity of a generated data set.
 *
 * @param rows n &gt;= 1
 * @param features d &gt;= 1
 * @param pattern which features of a sample are not zero
 * @param values law of the features that are not zero
 * @param unitRows whether every sample is divided by its Euclidean norm, so that logistic loss has L &lt;= 1/4
 */
public record SyntheticShape(int rows, int features, RowPattern pattern, ValueRange values, boolean unitRows) {

    /** Checks the ranges. */
    public SyntheticShape {
        if (rows < 1 || features < 1) {
            throw new IllegalArgumentException(
                    "needs at least one row and one feature: rows=" + rows + ", features=" + features);
        }
        pattern.check(features);
    }

    /**
     * Values from {@link ValueRange#SYMMETRIC}.
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1
     * @param pattern which features of a sample are not zero
     * @param unitRows whether every sample is divided by its Euclidean norm
     */
    public SyntheticShape(int rows, int features, RowPattern pattern, boolean unitRows) {
        this(rows, features, pattern, ValueRange.SYMMETRIC, unitRows);
    }

    /**
     * Every feature of every sample drawn, as it is.
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1
     * @return the shape
     */
    public static SyntheticShape dense(int rows, int features) {
        return new SyntheticShape(rows, features, new RowPattern.Full(), false);
    }

    /**
     * The same number of non-zeros in every sample.
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1
     * @param nonZeros s, 1 &lt;= s &lt;= d
     * @return the shape
     */
    public static SyntheticShape sparse(int rows, int features, int nonZeros) {
        return new SyntheticShape(rows, features, new RowPattern.FixedCount(nonZeros), false);
    }

    String describe(String kind) {
        String sparsity = "";
        if (pattern instanceof RowPattern.FixedCount fixed) {
            sparsity = "-nnz" + fixed.nonZeros();
        } else if (pattern instanceof RowPattern.Independent independent) {
            sparsity = "-density" + independent.density();
        } else if (pattern instanceof RowPattern.CountBetween between) {
            sparsity = "-nnz" + between.least() + "to" + between.most();
        }
        return kind + "-" + rows + "x" + features + sparsity + values.describe() + (unitRows ? "-unit" : "");
    }
}
