package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.profile.rows.RowGroups;
import stalesim.model.profile.rows.Sameness;

/**
 * How many different samples there are. Exact.
 *
 * @param rows n
 * @param distinctRows different samples x
 * @param distinctLabelled different pairs of sample x and label y; never fewer
 * @see "Paper 000 (Dataset matters), section IV.C"
 */
public record Diversity(int rows, int distinctRows, int distinctLabelled) {

    /** Of all samples. */
    static Diversity of(DataSet data) {
        return new Diversity(
                data.rows(),
                RowGroups.of(data, Sameness.SAMPLE).count(),
                RowGroups.of(data, Sameness.LABELLED_SAMPLE).count());
    }

    /**
     * How many of the samples are different ones.
     *
     * @return distinct pairs of sample and label, divided by n
     */
    public double share() {
        return (double) distinctLabelled / rows;
    }
}
