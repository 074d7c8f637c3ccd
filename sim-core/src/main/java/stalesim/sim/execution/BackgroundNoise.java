package stalesim.sim.execution;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.machine.Background;

/**
 * The course of the background's two factors over virtual time, see {@link Background}. One for all workers of a run.
 *
 * <p>The factors of the k-th hold time are the k-th draws of the stream, whoever asks for them and whenever: they do not
 * depend on how many workers there are. To be asked in order of time.
 */
final class BackgroundNoise {

    private final Background background;
    private final ZigguratSampler.NormalizedGaussian normal;
    private long drawnUntilNs;
    private double compute = 1;
    private double overhead = 1;

    BackgroundNoise(Background background, UniformRandomProvider random) {
        this.background = background;
        normal = ZigguratSampler.NormalizedGaussian.of(random);
        drawnUntilNs = background.isNone() ? Long.MAX_VALUE : 0;
    }

    double onCompute(long nowNs) {
        advanceTo(nowNs);
        return compute;
    }

    double onOverhead(long nowNs) {
        advanceTo(nowNs);
        return overhead;
    }

    private void advanceTo(long nowNs) {
        while (nowNs >= drawnUntilNs) {
            compute = factor(background.computeCv());
            overhead = factor(background.overheadCv());
            drawnUntilNs += background.holdNs();
        }
    }

    /** Lognormal with mean 1. */
    private double factor(double cv) {
        double z = normal.sample();
        double variance = Math.log1p(cv * cv);
        return Math.exp(Math.sqrt(variance) * z - variance / 2);
    }
}
