package stalesim.sim.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * The conditions that a run meets: one pass of those that were measured holds for all cores at any time, and another
 * one, drawn at random, when it has lasted as long as it was measured. A shorter run so meets the machine in one of the
 * states that it was found in, and not in their mixture. The first passes of runs that are repeated are evenly spread
 * over them, so that few repetitions do not meet mostly fast or slow ones by chance. Cores that follow each other, as
 * many as there were when it was measured, take what these took at the same moments; the next ones take other moments
 * of the pass.
 *
 * <p>What slows a core down slows whoever is on it: a gradient takes the next value of the core on which it begins, and
 * where workers share cores, who goes on with one does so under the conditions that it finds there (see
 * {@link stalesim.sim.machine.SimulatedThread#workUnder}). A gradient of many slices so meets as many conditions, and
 * its neighbours meet the same.
 *
 * <p>The moments of such a group of cores have a stream of their own, and each core its own copy of it: no core's
 * conditions depend on what others draw.
 */
final class Conditions {

    /** A run that meets more passes than that meets all kinds of them by itself. */
    private static final int SPREAD_CHANGES = 16;

    private final MeasuredPasses law;
    private final RandomStreams streams;
    private final LongSupplier clock;
    private final UniformRandomProvider changes;
    private final double[] first;
    private final List<DurationSampler> ofCores = new ArrayList<>();
    private int changed;
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
        first = streams.evenlySpread(SPREAD_CHANGES, Purpose.COMPUTE_TIME);
    }

    private int presentPass() {
        while (clock.getAsLong() >= endNs) {
            pass = law.passAt(changed < first.length ? first[changed] : changes.nextDouble());
            changed++;
            endNs += law.spanNs();
        }
        return pass;
    }

    /** What a gradient takes that begins now on a core, by its number in the order of their first use. */
    long nextNs(int core) {
        while (ofCores.size() <= core) {
            ofCores.add(of(ofCores.size()));
        }
        return ofCores.get(core).nextNs();
    }

    private DurationSampler of(int core) {
        int place = core % law.cores();
        UniformRandomProvider moments = streams.stream(core - place, Purpose.COMPUTE_TIME);
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
                return law.ns(from, place, next++);
            }
        };
    }
}
