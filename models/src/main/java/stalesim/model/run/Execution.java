package stalesim.model.run;

/** A clock to run algorithms under: gives every operation of an algorithm's cycle its meaning and its duration. */
public interface Execution {

    /**
     * Runs to the end.
     *
     * @param spec what to run
     * @return result, final parameters and recording
     * @throws InterruptedException if the calling thread is interrupted; nothing of the run is kept
     */
    CompletedRun run(RunSpec spec) throws InterruptedException;
}
