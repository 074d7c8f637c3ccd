package stalesim.model.sampling.partition;

import java.util.Arrays;
import java.util.List;

/** How large the parts are, relative to each other. */
public sealed interface Sizes {

    /**
     * Weights of the parts.
     *
     * @param workers m &gt;= 1
     * @return m weights &gt;= 0, their sum positive
     * @throws IllegalArgumentException if the sizes do not suit the number of workers
     */
    double[] weights(int workers);

    /** All the same, up to one sample. */
    record Equal() implements Sizes {
        @Override
        public double[] weights(int workers) {
            double[] weights = new double[workers];
            Arrays.fill(weights, 1);
            return weights;
        }
    }

    /**
     * Each part is smaller than the one before by the same factor: q^w for worker w.
     *
     * @param ratio q, &gt; 0 and &lt;= 1; worker 0 gets most
     */
    record Geometric(double ratio) implements Sizes {

        /** Checks the range. */
        public Geometric {
            if (!(ratio > 0 && ratio <= 1)) {
                throw new IllegalArgumentException("the ratio of sizes must be > 0 and <= 1: ratio=" + ratio);
            }
        }

        @Override
        public double[] weights(int workers) {
            double[] weights = new double[workers];
            double weight = 1;
            for (int rank = 0; rank < workers; rank++) {
                weights[rank] = weight;
                weight *= ratio;
            }
            return weights;
        }
    }

    /**
     * As stated, for as many workers as there are shares.
     *
     * @param shares of the workers by rank, each &gt; 0 and finite; their sum does not matter
     */
    record Stated(List<Double> shares) implements Sizes {

        /** Checks the ranges. */
        public Stated {
            shares = List.copyOf(shares);
            for (double share : shares) {
                if (!(share > 0) || Double.isInfinite(share)) {
                    throw new IllegalArgumentException("shares must be positive and finite: share=" + share);
                }
            }
        }

        @Override
        public double[] weights(int workers) {
            if (shares.size() != workers) {
                throw new IllegalArgumentException(
                        "needs a share for each worker: shares=" + shares.size() + ", workers=" + workers);
            }
            return shares.stream().mapToDouble(share -> share).toArray();
        }
    }
}
