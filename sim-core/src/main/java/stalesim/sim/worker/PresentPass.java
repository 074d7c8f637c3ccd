package stalesim.sim.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToIntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * Which pass of those that were measured holds at a time, for all cores: another one, drawn at random, when it has
 * lasted as long as it was measured. A shorter run so meets the machine in one of the states that it was found in, and
 * not in their mixture. The first passes of runs that are repeated are evenly spread over them, so that few repetitions
 * do not meet mostly fast or slow ones by chance.
 */
final class PresentPass {

    /** A run that meets more passes than that meets all kinds of them by itself. */
    private static final int SPREAD_CHANGES = 16;

    private final MeasuredPasses law;
    private final UniformRandomProvider changes;
    private final double[] first;
    /** One after the other, as far as they were asked for. */
    private final List<Integer> drawn = new ArrayList<>();

    /**
     * Of one run.
     *
     * @param law with the passes
     * @param purpose what its durations are used for
     * @param streams of the run
     */
    PresentPass(MeasuredPasses law, Purpose purpose, RandomStreams streams) {
        this.law = law;
        changes = streams.stream(RandomStreams.WHOLE_RUN, purpose);
        first = streams.evenlySpread(SPREAD_CHANGES, purpose);
    }

    /** Its number, from 0, at any time, nanoseconds. */
    int at(long timeNs) {
        int place = Math.toIntExact(timeNs / law.spanNs());
        while (drawn.size() <= place) {
            drawn.add(law.passAt(drawn.size() < first.length ? first[drawn.size()] : changes.nextDouble()));
        }
        return drawn.get(place);
    }

    /**
     * Which passes of a law of the same calibration hold with these: those that were measured at about the same time,
     * for what moves a machine's cores apart shows in gradients as well as in what one core has to fetch from the
     * other. Where it is not known when passes were measured, they are drawn by themselves.
     */
    LongToIntFunction ofOther(MeasuredPasses other, Purpose purpose, RandomStreams streams) {
        int[] measuredWith = other.at(law);
        return measuredWith.length == 0
                ? new PresentPass(other, purpose, streams)::at
                : timeNs -> measuredWith[at(timeNs)];
    }
}
