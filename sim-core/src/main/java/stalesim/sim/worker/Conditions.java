package stalesim.sim.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongToIntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.Interruption;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * The conditions that a run meets: at any time a moment of one pass of those that were measured, see
 * {@link PresentPass}, and when it is over another one, drawn at random. Cores that follow each other, as many as there
 * were when it was measured, meet the same moments, and take at any time what these took then: what slows several cores
 * down together for a millisecond, such as a tick of their host, brings nobody out of step. The next ones meet other
 * moments of the pass.
 *
 * <p>What slows a core down slows whoever is on it: a gradient takes the value of the core on which it begins that was
 * measured about that time of the moment, and where workers share cores, who goes on with one does so under the
 * conditions that it finds there (see {@link stalesim.sim.machine.SimulatedThread#workUnder}). A gradient of many
 * slices so meets as many conditions, and its neighbours meet the same.
 *
 * <p>So a gradient has the pace that was measured then, without what interrupted its core. Interruptions have moments
 * of their own, which several cores may share: each comes to the gradient that is computed then or, if the core does
 * something else, to the next one, so that cores whose workers are in another step than those that were measured are
 * still interrupted together.
 *
 * <p>The moments of such a group of cores have a stream of their own, and each core its own copy of it: no core's
 * conditions depend on what others draw.
 */
final class Conditions {

    private final MeasuredPasses law;
    private final RandomStreams streams;
    private final LongSupplier clock;
    private final PresentPass passes;
    private final List<OfCore> ofCores = new ArrayList<>();

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
        passes = new PresentPass(law, Purpose.COMPUTE_TIME, streams);
    }

    /** Which passes of another law of the same calibration hold at a time: see {@link PresentPass#ofOther}. */
    LongToIntFunction passesOf(MeasuredPasses other, Purpose purpose) {
        return passes.ofOther(other, purpose, streams);
    }

    /**
     * What a gradient takes without interruptions that begins now on a core, by its number in the order of their first
     * use.
     */
    long nextNs(int core) {
        while (ofCores.size() <= core) {
            ofCores.add(new OfCore(ofCores.size()));
        }
        return ofCores.get(core).at(clock.getAsLong());
    }

    /**
     * For how long that gradient is interrupted, if it takes so long without: by all that comes before it is done and
     * came to nobody else since the core was idle so many nanoseconds ago.
     */
    long nextInterruptionsNs(int core, long ns, long spellNs) {
        return ofCores.get(core).interruptionsNs(clock.getAsLong(), ns, spellNs);
    }

    /** Those of one core. */
    private final class OfCore {
        private final int place;
        private final UniformRandomProvider moments;
        private long beginNs;
        private long endNs;
        private int pass;
        private int block;
        private List<Interruption> interruptions = List.of();
        /** How many of them are over. */
        private int interrupted;
        /** The value of the block that was taken last, -1 before the first. */
        private int taken;
        /** When the measurement of the next one would have begun. */
        private long nextNs;
        /** Mean of the block's values. */
        private double meanNs;

        OfCore(int core) {
            place = core % law.cores();
            moments = streams.stream(core - place, Purpose.COMPUTE_TIME);
        }

        long at(long nowNs) {
            while (nowNs >= endNs) {
                beginMoment();
            }
            // as many as would have been measured meanwhile, however long they are: nearest begins favour what is long
            long away = Math.round((nowNs - nextNs) / meanNs);
            int next = (int) Math.max(Math.max(0, taken), Math.min(law.blockLength() - 1L, taken + 1 + away));
            nextNs += Math.round((next - taken - 1) * meanNs);
            taken = next;
            nextNs += law.ns(pass, place, block * law.blockLength() + taken);
            return law.undisturbedNs(pass, place, block, taken);
        }

        /** What comes while the core is idle interrupts nobody. */
        long interruptionsNs(long nowNs, long ns, long spellNs) {
            long sum = 0;
            while (interrupted < interruptions.size()
                    && beginNs + interruptions.get(interrupted).atNs() < nowNs + ns + sum) {
                Interruption next = interruptions.get(interrupted++);
                sum += beginNs + next.atNs() < nowNs - spellNs ? 0 : next.ns();
            }
            return sum;
        }

        /** When the last one ends. */
        private void beginMoment() {
            pass = passes.at(endNs);
            block = (int) (moments.nextDouble() * law.blocks(pass));
            meanNs = Math.max(1, law.meanNs(pass, place, block));
            taken = -1;
            nextNs = endNs + law.delayNs(pass, place, block);
            interruptions = law.interruptions(pass, place, block);
            interrupted = 0;
            beginNs = endNs;
            endNs += law.lastsNs(pass, block);
        }
    }
}
