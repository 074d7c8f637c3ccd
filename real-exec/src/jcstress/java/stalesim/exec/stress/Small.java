package stalesim.exec.stress;

import java.util.Collections;
import java.util.List;
import stalesim.exec.worker.Caller;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/**
 * Runs of two workers small enough to be made anew for every interleaving. Their parameters, all 0 at the start, are
 * just enough for others to come while they are written or read one by one.
 */
public final class Small {

    /** Last of the parameters. */
    public static final int LAST = 63;

    /** f(x) = (1/2) sum_k (x_k + 1)^2 without noise: its gradient is 1 at the start. */
    private static final TrainingTask TASK = new TrainingTask(
            new NoisyQuadratic(Collections.nCopies(LAST + 1, new NoisyQuadratic.Mode(1, -1, 0, 0)), 0),
            1,
            new Constant(1),
            8,
            1);

    private static final RunSpec ANY = spec(Store.LOCKED, StopRule.after(1));

    private Small() {}

    /** With a point of the loss curve at every update. */
    public static RunSpec spec(Store store, StopRule stop) {
        return new RunSpec(new Cycle(store), 2, TASK, stop, (int) stop.updates(), new RandomStreams(1, 0), false);
    }

    /** Of both workers of a run. */
    public static WorkerState[] states() {
        return ANY.workerStates();
    }

    /** A worker of a run, with its gradient at the start. */
    public static Caller caller(int rank) {
        WorkerState state = states()[rank];
        state.computeGradient();
        return new Caller(state);
    }

    /** An algorithm of which the store alone matters. */
    private record Cycle(Store store) implements Algorithm {
        @Override
        public String name() {
            return "small";
        }

        @Override
        public String summary() {
            return "for stress tests";
        }

        @Override
        public String source() {
            return "stress tests";
        }

        @Override
        public List<Operation> cycle(Setting setting) {
            return List.of();
        }
    }
}
