package stalesim.model.data.preparation;

import java.util.Optional;
import stalesim.model.data.DataSet;
import stalesim.model.data.LabelMapping;

/**
 * Data ready for training.
 *
 * @param training samples to learn from
 * @param test samples to judge by, with as many features, where there are any
 * @param labels what became of the labels of both
 */
public record Parts(DataSet training, Optional<DataSet> test, LabelMapping labels) {

    /** Checks that the two belong together. */
    public Parts {
        if (test.isPresent() && test.get().features() != training.features()) {
            throw new IllegalArgumentException("training and test data must have the same features: training="
                    + training.features() + ", test=" + test.get().features());
        }
    }
}
