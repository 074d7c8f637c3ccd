package stalesim.model.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Regulator;
import stalesim.model.result.Parallelism;

/**
 * The regulator of a run, told the loss on the task's evaluation rows, and the trace of what it decides. An execution
 * asks when an observation is due, makes it, and lets workers look at their gates again when the level has changed. One
 * thread at a time.
 */
public final class Regulation {

    private final Regulator regulator;
    private final Evaluation evaluation;
    private final List<Parallelism.Step> steps = new ArrayList<>();

    private Regulation(Regulator regulator, Evaluation evaluation) {
        this.regulator = regulator;
        this.evaluation = evaluation;
        steps.add(new Parallelism.Step(0, 0, regulator.level()));
    }

    /**
     * The regulation that a cycle asks for.
     *
     * @param spec the run
     * @param cycle its operations
     * @return empty where no gate has a regulator
     */
    public static Optional<Regulation> of(RunSpec spec, List<Operation> cycle) {
        Optional<Regulator> regulator = cycle.stream()
                .filter(Operation.Await.class::isInstance)
                .flatMap(await -> ((Operation.Await) await).gate().regulator().stream())
                .findFirst();
        return regulator.map(found -> new Regulation(found, spec.task().evaluation()));
    }

    /**
     * When the next observation is due.
     *
     * @return number of updates, {@link Long#MAX_VALUE} for never
     */
    public long due() {
        return regulator.due();
    }

    /**
     * Makes an observation.
     *
     * @param update updates applied so far
     * @param timeNs time since the start of the run
     * @param parameters the model then, d values
     * @return whether the number of active workers has changed
     */
    public boolean observe(long update, long timeNs, float[] parameters) {
        int before = regulator.level();
        regulator.observe(update, timeNs, evaluation.loss(parameters));
        int after = regulator.level();
        if (after != before) {
            steps.add(new Parallelism.Step(timeNs, update, after));
        }
        return after != before;
    }

    /**
     * How many workers were active when.
     *
     * @return the trace so far
     */
    public Parallelism trace() {
        return new Parallelism(steps);
    }
}
