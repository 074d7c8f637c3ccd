package stalesim.model.staleness.court;

import java.util.Arrays;
import java.util.List;
import stalesim.model.staleness.StalenessHistogram;

/**
 * How many independent updates the observations are worth.
 *
 * <p>From replicates: with shares p_ri of N_r updates in class i of replicate r, and p_i of all, the design effect is
 * sum_r N_r sum_i (p_ri - p_i)^2 / p_i / ((R-1) (C-1)), which has mean 1 for independent updates. Staleness is
 * autocorrelated, so it may be above 1 or (for the sum rule) below.
 *
 * @param source where it is known from
 * @param designEffect by which the variance of a share exceeds that of independent updates, &gt; 0
 * @param effectiveUpdates updates of all replicates divided by the design effect
 * @see "Rao, Scott (1981), The analysis of categorical data from complex sample surveys"
 */
public record Worth(Source source, double designEffect, double effectiveUpdates) {

    /** Where the worth of observations is known from. */
    public enum Source {
        /** From the spread of the replicates. */
        REPLICATES("replicates"),
        /** The caller stated it. */
        STATED("stated"),
        /** Assumed: what thinning to one in 3m would leave. */
        ASSUMED("assumed-one-in-3m");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /**
         * Name for reports.
         *
         * @return lower-hyphen
         */
        public String label() {
            return label;
        }
    }

    /** Identical replicates would be worth infinitely many. */
    private static final double LEAST_EFFECT = 1e-3;

    private static final double THINNING = 3;

    static Worth of(Observations observations, Pooling pooling) {
        double updates = observations.merged().total();
        if (observations.replicates().size() > 1) {
            double effect = designEffect(observations, pooling);
            return new Worth(Source.REPLICATES, effect, updates / effect);
        }
        if (observations.effectiveUpdates().isPresent()) {
            double effective = observations.effectiveUpdates().getAsDouble();
            return new Worth(Source.STATED, updates / effective, effective);
        }
        double effect = THINNING * observations.workersOrMeanPlusOne();
        return new Worth(Source.ASSUMED, effect, Math.max(1, updates / effect));
    }

    private static double designEffect(Observations observations, Pooling pooling) {
        double[] all = pooling.shares(observations.merged());
        List<StalenessHistogram> replicates = observations.replicates();
        double sum = 0;
        for (StalenessHistogram replicate : replicates) {
            double[] shares = pooling.shares(replicate);
            for (int i = 0; i < all.length; i++) {
                sum += replicate.total() * (shares[i] - all[i]) * (shares[i] - all[i]) / all[i];
            }
        }
        double freedom = (replicates.size() - 1.0) * (pooling.classes() - 1.0);
        return freedom == 0 ? 1 : Math.max(LEAST_EFFECT, sum / freedom);
    }

    /** Whether a test may build on it. */
    boolean tested() {
        return source != Source.ASSUMED;
    }

    /** The square of Hellinger's distance that chance alone puts between all observations and their true law. */
    double noiseFloor(StalenessHistogram merged) {
        long values = Arrays.stream(merged.toArray()).filter(count -> count > 0).count();
        return (values - 1) / (8 * effectiveUpdates);
    }
}
