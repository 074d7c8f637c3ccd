package stalesim.model.sampling.partition;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import stalesim.model.data.DataException;
import stalesim.model.data.LabelGroups;

/**
 * Biased parts, each with few labels: samples are sorted by label, shuffled among those with the same label, and cut
 * into m s blocks of equal size, up to one sample; every worker gets s random blocks. A block no larger than the
 * smallest class has at most two labels, so that a worker has at most 2 s.
 *
 * @param blocks s &gt;= 1, blocks a worker
 * @see "McMahan, Moore, Ramage, Hampson, Aguera y Arcas (2017), Communication-efficient learning of deep networks from
 *     decentralized data, section 3"
 */
public record ByLabel(int blocks) implements Partition {

    /** Checks the range. */
    public ByLabel {
        if (blocks < 1) {
            throw new IllegalArgumentException("blocks must be >= 1: blocks=" + blocks);
        }
    }

    @Override
    public Shares divide(float[] labels, int workers, UniformRandomProvider random) {
        Shares.checkEnough(labels.length, workers);
        long all = (long) workers * blocks;
        if (all > labels.length) {
            throw new DataException("a partition by label needs a sample for each block: samples=" + labels.length
                    + ", workers=" + workers + ", blocks=" + blocks + ". Take fewer workers or blocks.");
        }
        int[] blockOf = ArraySampler.shuffle(random, IntStream.range(0, (int) all).toArray());
        int[] sorted = sortedByLabel(labels, random);
        int[] owner = new int[labels.length];
        for (int i = 0; i < sorted.length; i++) {
            int block = (int) (i * all / sorted.length);
            owner[sorted[i]] = blockOf[block] / blocks;
        }
        return Shares.of(owner, workers);
    }

    private static int[] sortedByLabel(float[] labels, UniformRandomProvider random) {
        LabelGroups groups = new LabelGroups(labels);
        int[] sorted = new int[labels.length];
        int next = 0;
        for (int group = 0; group < groups.count(); group++) {
            int[] members = ArraySampler.shuffle(random, groups.members(group));
            System.arraycopy(members, 0, sorted, next, members.length);
            next += members.length;
        }
        return sorted;
    }
}
