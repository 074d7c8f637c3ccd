package stalesim.model.noise;

import stalesim.model.objective.Objective;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.UpdateObserver;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.MeasuredNoise;

/**
 * Measures asynchrony-induced noise at every n-th update, in the corrected and in the literal reading.
 *
 * <p>Draws no random number and changes nothing. Cost: one more gradient and O(d) at every n-th update, O(m) memory and
 * as many copies of gradients as workers share a view.
 *
 * @see "Paper 003 (thesis), section D.4.2 and D.4.3"
 */
public final class NoiseMeter implements UpdateObserver {

    private final long every;
    private final SameBatchNoise corrected;
    private final NeighbourNoise literal;

    /**
     * A meter for one run.
     *
     * @param objective of the run
     * @param workers m &gt;= 1
     * @param every n &gt;= 1: updates 0, n, 2n ... are looked at
     */
    public NoiseMeter(Objective objective, int workers, long every) {
        if (every < 1) {
            throw new IllegalArgumentException("every must be >= 1: every=" + every);
        }
        this.every = every;
        corrected = new SameBatchNoise(objective);
        literal = new NeighbourNoise(objective.dimension(), workers);
    }

    @Override
    public void reads(WorkerState worker) {
        literal.reads(worker);
    }

    @Override
    public void applies(WorkerState worker, SharedModel model) {
        boolean chosen = model.version() % every == 0;
        if (chosen) {
            corrected.measure(worker, model.parameters());
        }
        literal.applies(worker, chosen);
    }

    /**
     * What has been measured so far.
     *
     * @return both readings
     */
    public MeasuredNoise measured() {
        return new MeasuredNoise(every, corrected.figure(), literal.figure());
    }
}
