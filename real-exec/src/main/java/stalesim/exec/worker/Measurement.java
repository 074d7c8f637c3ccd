package stalesim.exec.worker;

import java.util.List;
import java.util.stream.Stream;

/** How long the operations of each worker of a run take, measured in turn where there are two. */
public final class Measurement {

    private final OperationTimes[] times;
    private final Turns turns;

    /**
     * Without any times yet.
     *
     * @param workers 1 or 2
     */
    public Measurement(int workers) {
        times = Stream.generate(OperationTimes::new).limit(workers).toArray(OperationTimes[]::new);
        turns = new Turns(workers);
    }

    /**
     * Of one worker; confined to its thread until that has ended.
     *
     * @param rank of the worker
     * @return its times, which it adds to
     */
    public OperationTimes of(int rank) {
        return times[rank];
    }

    /**
     * Who may be at the model.
     *
     * @return shared by the workers
     */
    public Turns turns() {
        return turns;
    }

    /**
     * Of all workers, after the run.
     *
     * @return their times, joined
     */
    public OperationTimes all() {
        return times.length == 1 ? times[0] : OperationTimes.join(List.of(times));
    }
}
