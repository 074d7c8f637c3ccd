package stalesim.scenario.runner;

import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.Labels;
import stalesim.model.data.format.LibsvmReader;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.ObjectiveKind;

/** Loads or generates samples. */
final class DataSource {

    private DataSource() {}

    /**
     * Loads or generates.
     *
     * @param spec where the samples come from
     * @param kind the loss, which decides what labels are
     * @param seed of generated samples
     * @return the samples
     * @throws DataException if a file cannot be used as it is
     */
    static DataSet load(DataSpec spec, ObjectiveKind kind, long seed) {
        if (spec instanceof DataSpec.Libsvm libsvm) {
            return LibsvmReader.read(
                    libsvm.file(), kind == ObjectiveKind.LOGISTIC ? Labels.BINARY : Labels.AS_STORED);
        }
        if (spec instanceof DataSpec.Dense dense) {
            return generate(SyntheticShape.dense(dense.rows(), dense.features()), dense.noise(), kind, seed);
        }
        DataSpec.Sparse sparse = (DataSpec.Sparse) spec;
        return generate(
                SyntheticShape.sparse(sparse.rows(), sparse.features(), sparse.nonZeros()), sparse.noise(), kind, seed);
    }

    private static DataSet generate(SyntheticShape shape, double noise, ObjectiveKind kind, long seed) {
        RandomStreams streams = new RandomStreams(seed, 0);
        float[] planted = SyntheticData.ruler(shape.features());
        return kind == ObjectiveKind.LOGISTIC
                ? SyntheticData.classification(shape, planted, noise, streams)
                : SyntheticData.regression(shape, ofUnitLength(planted), noise, streams);
    }

    private static float[] ofUnitLength(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int k = 0; k < vector.length; k++) {
            unit[k] = (float) (vector[k] / Math.sqrt(squares));
        }
        return unit;
    }
}
