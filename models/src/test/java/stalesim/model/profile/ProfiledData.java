package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.Labels;
import stalesim.model.data.RowCollector;
import stalesim.model.data.SparseData;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.RandomStreams;

/** Small data sets to profile. */
public final class ProfiledData {

    private ProfiledData() {}

    /** Each feature not zero with the same probability, so that some samples may be empty. */
    public static SparseData sparse(int rows, int features, double density) {
        var shape = new SyntheticShape(rows, features, new RowPattern.Independent(density), false);
        return (SparseData) SyntheticData.classification(
                shape, SyntheticData.ruler(features), 0.1, new RandomStreams(11, 0));
    }

    /** Every feature not zero. */
    public static DenseData dense(int rows, int features) {
        return (DenseData) SyntheticData.classification(
                SyntheticShape.dense(rows, features), SyntheticData.ruler(features), 0.1, new RandomStreams(12, 0));
    }

    /** Samples written out, all of the same label. */
    public static DenseData rows(float[]... rows) {
        int features = rows[0].length;
        float[] values = new float[rows.length * features];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * features, features);
        }
        return new DenseData("rows", features, values, new float[rows.length]);
    }

    /** The same samples with every feature stored. */
    public static DenseData asDense(SparseData sparse) {
        float[] values = new float[sparse.rows() * sparse.features()];
        float[] labels = new float[sparse.rows()];
        for (int row = 0; row < sparse.rows(); row++) {
            for (int e = sparse.start(row); e < sparse.start(row + 1); e++) {
                values[row * sparse.features() + sparse.index(e)] = sparse.value(e);
            }
            labels[row] = sparse.label(row);
        }
        return new DenseData(sparse.name(), sparse.features(), values, labels);
    }

    /** The same samples several times over, one block after the other, features moved apart by a factor. */
    public static SparseData repeated(SparseData once, int times, int stride) {
        RowCollector rows = new RowCollector("repeated", 1);
        for (int i = 0; i < times * once.rows(); i++) {
            int row = i % once.rows();
            rows.begin(once.label(row));
            for (int e = once.start(row); e < once.start(row + 1); e++) {
                rows.add(once.index(e) * stride, once.value(e));
            }
            rows.complete();
        }
        return rows.toData(Labels.AS_STORED);
    }

    /** What is stored of a sample, by the public methods alone. */
    public static double value(DataSet data, int row, int feature) {
        float[] unit = new float[data.features()];
        unit[feature] = 1;
        return data.dot(row, unit);
    }
}
