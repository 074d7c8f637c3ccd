package stalesim.model.study.limit;

import java.util.List;
import java.util.OptionalLong;
import stalesim.model.bound.hogwild.WorkerCost;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;

/** What workers gain or cost: figures of a run that change with the number of workers. */
public enum Gain {
    /**
     * Cost: gradients of each worker until the wanted loss, t/m of asynchronous training. Synchronous workers have one
     * in each update.
     */
    COST("gradients of each worker"),
    /** Seconds until the wanted loss. */
    TIME("time to the wanted loss, s"),
    /** Stochastic gradients a second. */
    RATE("gradients per second"),
    /** Loss at a fixed number of updates. */
    LOSS("loss");

    private final String label;

    Gain(String label) {
        this.label = label;
    }

    /**
     * For readers.
     *
     * @return with its unit
     */
    public String label() {
        return label;
    }

    /**
     * The figure of a run.
     *
     * @param run any
     * @param epsilon wanted loss
     * @param atUpdate at which {@link #LOSS} is read off
     * @return infinite for what the run never reached
     */
    double of(RunResult run, double epsilon, long atUpdate) {
        return switch (this) {
            case COST -> cost(run, run.updatesTo(epsilon));
            case TIME -> run.secondsTo(epsilon).orElse(Double.POSITIVE_INFINITY);
            case RATE -> run.gradientsPerSecond();
            case LOSS -> loss(run.curve(), atUpdate);
        };
    }

    private static double cost(RunResult run, OptionalLong updates) {
        if (updates.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double each = run.updates() == 0 ? 1 : (double) run.gradients() / run.updates();
        return new WorkerCost(Math.round(updates.getAsLong() * each), run.workers()).value();
    }

    /** Between points of the curve, on a straight line. */
    private static double loss(List<CurvePoint> curve, long atUpdate) {
        CurvePoint before = null;
        for (CurvePoint point : curve) {
            if (point.update() >= atUpdate) {
                return finite(before == null ? point.loss() : between(before, point, atUpdate));
            }
            before = point;
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double between(CurvePoint before, CurvePoint after, long atUpdate) {
        double share = (double) (atUpdate - before.update()) / (double) (after.update() - before.update());
        return before.loss() + share * (after.loss() - before.loss());
    }

    private static double finite(double loss) {
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }
}
