package stalesim.sim.worker;

import stalesim.model.machine.Background;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/** The background's factors in the first hold time of a run of {@code TimingRuns}. */
public final class FirstHold {

    private FirstHold() {}

    /** On compute times. */
    public static double onCompute(Background background) {
        return noise(background).onCompute(0);
    }

    /** On all other times. */
    public static double onOverhead(Background background) {
        return noise(background).onOverhead(0);
    }

    private static BackgroundNoise noise(Background background) {
        return new BackgroundNoise(
                background, new RandomStreams(1, 0).stream(RandomStreams.WHOLE_RUN, Purpose.BACKGROUND));
    }
}
