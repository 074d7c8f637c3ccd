package stalesim.model.data.preparation;

import stalesim.model.data.DataSet;

/** A change of feature values that the training data decided on, applied to all parts alike. */
@FunctionalInterface
public interface Scaling {

    /** Leaves everything as it is. */
    Scaling NONE = part -> part;

    /**
     * Scales.
     *
     * @param part any part of the data, with as many features as the training data
     * @return a copy with scaled values, of the same layout
     */
    DataSet apply(DataSet part);
}
