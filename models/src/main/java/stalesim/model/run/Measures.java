package stalesim.model.run;

import java.util.Optional;
import stalesim.model.noise.NoiseMeter;

/**
 * What is measured of a run besides what every run is asked for. Measuring changes nothing: no random number, no time
 * of the virtual clock.
 *
 * @param noiseEvery n &gt;= 1 to measure asynchrony-induced noise at every n-th update; 0 not to
 */
public record Measures(long noiseEvery) {

    /** Nothing more. */
    public static final Measures NONE = new Measures(0);

    /** Checks the range. */
    public Measures {
        if (noiseEvery < 0) {
            throw new IllegalArgumentException("noiseEvery must be >= 0: noiseEvery=" + noiseEvery);
        }
    }

    /**
     * The instrument for a run.
     *
     * @param spec the run
     * @return a meter; empty if none is wanted, there is no shared model that could be stale, or nothing is trained
     */
    public Optional<NoiseMeter> noiseMeter(RunSpec spec) {
        boolean measurable = spec.algorithm().store().shared() && spec.task().hasLoss();
        return noiseEvery == 0 || !measurable
                ? Optional.empty()
                : Optional.of(new NoiseMeter(spec.task().objective(), spec.workers(), noiseEvery));
    }
}
