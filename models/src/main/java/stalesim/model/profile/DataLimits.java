package stalesim.model.profile;

import stalesim.model.data.DataSet;
import stalesim.model.profile.advice.HogwildBound;
import stalesim.model.random.RandomStreams;

/**
 * What of a data set decides published bounds on the number of workers. Cheaper than a whole {@link DataProfile}.
 *
 * @param omega Omega, greatest number of non-zeros of a sample
 * @param delta greatest frequency of a feature, a share
 * @param rho probability that two samples share a feature
 * @param distinct different pairs of sample and label, &gt;= 1: no batch of more can have news
 */
public record DataLimits(int omega, double delta, double rho, int distinct) {

    /**
     * Of a data set.
     *
     * @param data the samples
     * @param streams where pairs of samples are drawn from, if there are too many to count
     * @return its figures; the same for the same arguments
     */
    public static DataLimits of(DataSet data, RandomStreams streams) {
        FeatureTable table = FeatureTable.of(data);
        Counts counts = Counts.of(data, table);
        return new DataLimits(
                counts.maxPerRow(),
                counts.delta(),
                Overlap.of(data, table, streams).rho().value(),
                Diversity.of(data).distinctLabelled());
    }

    /**
     * What Hogwild!'s theorem promises.
     *
     * @return with Omega, delta and rho of this data set
     */
    public HogwildBound hogwild() {
        return new HogwildBound(omega, delta, rho);
    }
}
