package stalesim.model.sampling;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Without replacement: in each pass over its samples, a worker takes every one once, in a new random order, each order
 * equally likely. Mini-batches are b successive ones, also across the end of a pass.
 *
 * <p>Costs one draw a sample, and 4 bytes for each of the worker's samples: n ints a worker where all share all
 * samples.
 *
 * @see "Fisher, Yates: Knuth, The Art of Computer Programming, volume 2, section 3.4.2, algorithm P"
 */
public record Reshuffled() implements Draw {

    @Override
    public MiniBatches from(OwnSamples samples, int batch, UniformRandomProvider random) {
        return new Batches(samples, batch, random);
    }

    private static final class Batches implements MiniBatches {
        private final UniformRandomProvider random;
        private final int[] rows;
        private final int[] drawn;
        private int taken;

        Batches(OwnSamples samples, int batch, UniformRandomProvider random) {
            this.random = random;
            drawn = new int[batch];
            rows = new int[samples.size()];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = samples.row(i);
            }
        }

        @Override
        public int[] next() {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = one();
            }
            return drawn;
        }

        /** One step of the shuffle a sample, so that no mini-batch waits for the shuffle of all. */
        private int one() {
            int chosen = taken + random.nextInt(rows.length - taken);
            int row = rows[chosen];
            rows[chosen] = rows[taken];
            rows[taken] = row;
            taken = taken + 1 == rows.length ? 0 : taken + 1;
            return row;
        }
    }
}
