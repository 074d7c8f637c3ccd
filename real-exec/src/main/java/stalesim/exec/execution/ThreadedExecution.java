package stalesim.exec.execution;

import java.util.Optional;
import stalesim.exec.worker.Halts;
import stalesim.exec.worker.Measurement;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.Pace;
import stalesim.exec.worker.Turns;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Workforce;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.RunSpec;

/**
 * Execution on real threads, one a worker, under the clock of the machine.
 *
 * <p>Nothing on a worker's path allocates, boxes or touches a counter that others touch, beyond what the algorithm
 * itself shares; only a meeting makes a room for its group, some hundred bytes a round. Losses are evaluated on
 * snapshots: after the run or, where a wanted loss can end it, by a thread of their own. Warm the JIT up before
 * anything is timed.
 */
public final class ThreadedExecution implements Execution {

    private final Mode mode;
    private final Optional<Pace> pace;

    /**
     * In a mode, with workers that are all alike.
     *
     * @param mode what the results say of it
     * @param pace target compute time of paced workers; empty for workers that compute as fast as they can
     */
    public ThreadedExecution(Mode mode, Optional<DurationLaw> pace) {
        this(mode, pace, Workforce.EQUAL);
    }

    /**
     * In a mode, with paced workers of stated speeds.
     *
     * @param mode what the results say of it
     * @param pace target compute time of paced workers of speed 1; empty for workers that compute as fast as they can
     * @param workforce the workers' persistent speeds; nothing else of it takes place on the real clock
     */
    public ThreadedExecution(Mode mode, Optional<DurationLaw> pace, Workforce workforce) {
        this.mode = mode;
        this.pace = pace.map(law -> new Pace(law, workforce));
    }

    @Override
    public CompletedRun run(RunSpec spec) throws InterruptedException {
        return new ThreadedRun(spec, mode, pace).run();
    }

    /**
     * Runs one worker and measures how long each of its operations takes.
     *
     * @param spec with one worker
     * @return the measured times
     * @throws InterruptedException if interrupted
     */
    public OperationTimes measure(RunSpec spec) throws InterruptedException {
        return measure(spec, Halts.NONE, 0);
    }

    /**
     * Runs one worker that waits at halts and measures how long each of its operations takes.
     *
     * @param spec with one worker
     * @param halts which; closed at the end
     * @param settlingCycles how many of its first cycles do not count: {@link Measurement#settlingCycles}
     * @return the measured times, the waiting left out
     * @throws InterruptedException if interrupted
     */
    public OperationTimes measure(RunSpec spec, Halts halts, long settlingCycles) throws InterruptedException {
        if (spec.workers() != 1) {
            throw new IllegalArgumentException("operation times are measured with 1 worker: " + spec.workers());
        }
        return measured(spec, halts, settlingCycles).all();
    }

    /**
     * Runs two workers that take turns at the model and measures how long each of their operations takes: nobody ever
     * waits for the other at the model, but each finds it in the other's cache.
     *
     * @param spec with two workers that simply read and update: {@link Turns#possible}
     * @return the measured times of both, with the ages of what they updated
     * @throws InterruptedException if interrupted
     */
    public OperationTimes measureInTurn(RunSpec spec) throws InterruptedException {
        if (spec.workers() != 2) {
            throw new IllegalArgumentException("2 workers can take turns: " + spec.workers());
        }
        if (!Turns.possible(spec.cycle())) {
            throw new IllegalArgumentException(
                    "workers of " + spec.algorithm().name() + " do not simply read and update, so take no turns");
        }
        Turns turns = new Turns();
        Measurement measurement = measured(spec, turns, 0);
        for (int rank = 0; rank < spec.workers(); rank++) {
            measurement.of(rank).ages().addAll(turns.ages(rank));
        }
        return measurement.all();
    }

    private Measurement measured(RunSpec spec, Halts halts, long settlingCycles) throws InterruptedException {
        Measurement measurement = new Measurement(spec.workers(), halts, settlingCycles);
        try {
            new ThreadedRun(spec, mode, pace, Optional.of(measurement)).run().resultUnlessCrashed();
        } finally {
            halts.close();
        }
        return measurement;
    }
}
