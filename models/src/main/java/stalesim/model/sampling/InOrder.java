package stalesim.model.sampling;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * One after the other, again and again: the k-th sample (from 0) of worker w stands at position (w + k m) mod n of the
 * common order where m workers share n samples, so that workers of equal speed pass through it together; at position
 * k mod n_w of its own n_w samples where it has its own. Mini-batches are b successive ones. Consumes no random
 * numbers.
 *
 * @see "Paper 000 (Dataset matters), section IV.A: the sampling sequence"
 */
public record InOrder() implements Draw {

    @Override
    public MiniBatches from(OwnSamples samples, int batch, UniformRandomProvider random) {
        return new Batches(samples, batch);
    }

    private static final class Batches implements MiniBatches {
        private final OwnSamples samples;
        private final int[] drawn;
        private int next;

        Batches(OwnSamples samples, int batch) {
            this.samples = samples;
            drawn = new int[batch];
            next = samples.first();
        }

        @Override
        public int[] next() {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = samples.row(next);
                next = samples.after(next);
            }
            return drawn;
        }
    }
}
