package stalesim.model.data.preparation;

import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.LabelMapping;
import stalesim.model.data.Labels;
import stalesim.model.data.SparseData;

/**
 * What is done to data as read: labels mapped, features normalised. Both rules look at the training data alone, and
 * what they found is applied to the test data too.
 *
 * @param labels what becomes of labels
 * @param normalisation what becomes of feature values
 */
public record Preparation(Labels labels, Normalisation normalisation) {

    /**
     * Prepares training data that were read, and test data where they come from files of their own.
     *
     * @param training as read
     * @param test as read; sparse parts of which one lacks the last features are brought to the same number
     * @return both, ready
     * @throws DataException if labels do not suit, or the parts have different features
     */
    public Parts prepare(DataSet training, Optional<DataSet> test) {
        int features = Math.max(training.features(), test.map(DataSet::features).orElse(1));
        DataSet wide = widened(training, features);
        LabelMapping mapping = labels.learn(wide);
        Scaling scaling = normalisation.learn(wide);
        return new Parts(
                scaling.apply(mapping.apply(wide)),
                test.map(part -> scaling.apply(mapping.apply(widened(part, features)))),
                mapping);
    }

    /**
     * Prepares data of which a part is held out as test data.
     *
     * @param data as read
     * @param split which part
     * @param seed names the stream that chooses it; every run of a scenario has the same parts
     * @return both parts, ready
     * @throws DataException if labels do not suit or there are too few samples for the split
     */
    public Parts prepare(DataSet data, Split split, long seed) {
        Split.Halves halves = split.of(data, seed);
        return prepare(halves.training(), Optional.of(halves.test()));
    }

    private static DataSet widened(DataSet part, int features) {
        if (part.features() == features) {
            return part;
        }
        if (part instanceof SparseData sparse) {
            return sparse.widened(features);
        }
        throw new DataException(part.name() + ": has " + part.features() + " features, but the other part has "
                + features + ". Training and test data must have the same columns.");
    }
}
