package stalesim.sim.worker;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Background;

/**
 * The course of the background's two factors over virtual time, see {@link Background}. One for all workers of a run.
 *
 * <p>The factors of the k-th hold time are the k-th draws of the stream, whoever asks for them and whenever: they do
 * not depend on how many workers there are. To be asked in order of time.
 */
final class BackgroundNoise {

    private final ContinuousSampler computeFactors;
    private final ContinuousSampler overheadFactors;
    private final long holdNs;
    private long drawnUntilNs;
    private double compute = 1;
    private double overhead = 1;

    BackgroundNoise(Background background, UniformRandomProvider random) {
        computeFactors = Lognormal.continuous(1, background.computeCv(), random);
        overheadFactors = Lognormal.continuous(1, background.overheadCv(), random);
        holdNs = background.holdNs();
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
            compute = computeFactors.sample();
            overhead = overheadFactors.sample();
            drawnUntilNs += holdNs;
        }
    }
}
