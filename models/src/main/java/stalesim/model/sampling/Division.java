package stalesim.model.sampling;

import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.partition.Partition;
import stalesim.model.sampling.partition.Shares;

/**
 * Which samples go to which worker in a run. As a rule they are the same in every replication: who holds which data is
 * given, as the data is, and replications tell what chance does with it. Drawn anew in each, the spread of results also
 * holds what the division itself does.
 *
 * @param partition the rule
 * @param everyReplication whether each replication draws its own division
 */
public record Division(Partition partition, boolean everyReplication) {

    /**
     * The same division in every replication.
     *
     * @param partition the rule
     * @return the division
     */
    public static Division fixed(Partition partition) {
        return new Division(partition, false);
    }

    /** Divides with the stream (seed, replication, or 0 for a fixed division, whole run, {@link Purpose#PARTITION}). */
    Shares of(SampleSequence samples, int workers, RandomStreams run) {
        RandomStreams streams = everyReplication ? run : new RandomStreams(run.seed(), 0);
        return partition.divide(
                samples.labels(), workers, streams.stream(RandomStreams.WHOLE_RUN, Purpose.PARTITION));
    }
}
