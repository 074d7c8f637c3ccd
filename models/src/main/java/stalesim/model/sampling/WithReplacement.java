package stalesim.model.sampling;

import org.apache.commons.rng.UniformRandomProvider;

/** Uniformly, independently and with replacement. Costs one draw a sample. */
public record WithReplacement() implements Draw {

    @Override
    public MiniBatches from(OwnSamples samples, int batch, UniformRandomProvider random) {
        int[] drawn = new int[batch];
        return () -> {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = samples.row(random.nextInt(samples.size()));
            }
            return drawn;
        };
    }
}
