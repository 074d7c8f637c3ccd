package stalesim.model.sampling.partition;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.sampling.distribution.DirichletSampler;
import stalesim.model.data.Apportionment;
import stalesim.model.data.LabelGroups;

/**
 * Parts with random shares of each label: for every label c, shares p_c ~ Dirichlet(alpha, ..., alpha) over the m
 * workers; the n_c samples with that label, shuffled, are divided by p_c with largest remainders.
 *
 * <p>A share has mean 1/m and variance (1/m)(1 - 1/m) / (m alpha + 1): large alpha gives parts that are alike, small
 * alpha gives most samples of a label to few workers, and parts of very different sizes. A worker that got nothing
 * takes one sample from the largest part then.
 *
 * @param alpha concentration, &gt;= 0.001 and finite
 * @see "Yurochkin et al. (2019), Bayesian nonparametric federated learning of neural networks, section 5"
 */
public record Dirichlet(double alpha) implements Partition {

    private static final double SMALLEST = 0.001;

    /** Checks the range. */
    public Dirichlet {
        if (!(alpha >= SMALLEST) || Double.isInfinite(alpha)) {
            throw new IllegalArgumentException("alpha must be >= " + SMALLEST + " and finite: alpha=" + alpha);
        }
    }

    @Override
    public Shares divide(float[] labels, int workers, UniformRandomProvider random) {
        Shares.checkEnough(labels.length, workers);
        int[] owner = new int[labels.length];
        if (workers > 1) {
            LabelGroups groups = new LabelGroups(labels);
            DirichletSampler shares = DirichletSampler.symmetric(random, workers, alpha);
            for (int group = 0; group < groups.count(); group++) {
                deal(ArraySampler.shuffle(random, groups.members(group)), shares.sample(), owner);
            }
        }
        giveToThoseWithout(owner, workers);
        return Shares.of(owner, workers);
    }

    private static void deal(int[] members, double[] shares, int[] owner) {
        int[] counts = Apportionment.of(members.length, shares);
        int next = 0;
        for (int rank = 0; rank < counts.length; rank++) {
            for (int i = 0; i < counts[rank]; i++) {
                owner[members[next++]] = rank;
            }
        }
    }

    private static void giveToThoseWithout(int[] owner, int workers) {
        int[] sizes = new int[workers];
        for (int rank : owner) {
            sizes[rank]++;
        }
        int[] wanted = sizes.clone();
        Apportionment.fillZeros(wanted);
        int empty = 0;
        for (int position = 0; position < owner.length; position++) {
            int donor = owner[position];
            if (sizes[donor] > wanted[donor]) {
                while (sizes[empty] > 0) {
                    empty++;
                }
                sizes[donor]--;
                sizes[empty]++;
                owner[position] = empty;
            }
        }
    }
}
