package stalesim.sim.worker;

import java.util.function.LongSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * The conditions that a run meets: one pass of those that were measured holds for all workers at any time, and another
 * one, drawn at random, when it has lasted as long as it was measured. A shorter run so meets the machine in one of the
 * states that it was found in, and not in their mixture. Workers that follow each other, as many as there were cores,
 * take what these cores took at the same moments; the next ones take other moments of the pass.
 *
 * <p>The moments of such a group have a stream of their own, and each worker its own copy of it: nobody's gradients
 * depend on what others draw.
 */
final class Conditions {

    private final MeasuredPasses law;
    private final RandomStreams streams;
    private final LongSupplier clock;
    private final UniformRandomProvider changes;
    private long endNs;
    private int pass;

    /**
     * Of one run.
     *
     * @param law of gradients
     * @param streams of the run
     * @param clock virtual time, nanoseconds, never going back
     */
    Conditions(MeasuredPasses law, RandomStreams streams, LongSupplier clock) {
        this.law = law;
        this.streams = streams;
        this.clock = clock;
        changes = streams.stream(RandomStreams.WHOLE_RUN, Purpose.COMPUTE_TIME);
    }

    private int presentPass() {
        while (clock.getAsLong() >= endNs) {
            pass = changes.nextInt(law.passes());
            endNs += law.spanNs();
        }
        return pass;
    }

    /** The gradients of one worker. */
    DurationSampler of(int rank) {
        int core = rank % law.cores();
        UniformRandomProvider moments = streams.stream(rank - core, Purpose.COMPUTE_TIME);
        return new DurationSampler() {
            private int from;
            private int left;
            private int next;

            @Override
            public long nextNs() {
                if (left == 0) {
                    from = presentPass();
                    left = law.blockLength();
                    next = left * (int) (moments.nextDouble() * law.blocks(from));
                }
                left--;
                return law.ns(from, core, next++);
            }
        };
    }
}
