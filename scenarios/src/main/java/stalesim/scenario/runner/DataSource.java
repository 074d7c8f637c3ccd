package stalesim.scenario.runner;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.ObjectiveKind;

/** Loads or generates samples. */
final class DataSource {

    private DataSource() {}

    static DataSet load(DataSpec spec, ObjectiveKind kind, long seed) {
        if (spec instanceof DataSpec.Dense dense) {
            UniformRandomProvider random = new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.DATA);
            float[] values = new float[dense.rows() * dense.features()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (2 * random.nextDouble() - 1);
            }
            float[] labels = new float[dense.rows()];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = values[i * dense.features()] > 0 ? 1 : -1;
            }
            return new DenseData("dense", dense.features(), values, labels);
        }
        throw new DataException("cannot be loaded yet: " + spec + kind);
    }
}
