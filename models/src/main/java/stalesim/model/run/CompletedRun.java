package stalesim.model.run;

import java.util.Optional;
import stalesim.model.protocol.Recording;
import stalesim.model.result.RunResult;

/** A finished run: its result, the parameters that it ended with, where asked for its recording, and why it failed. */
public final class CompletedRun {

    private final RunResult result;
    private final float[] parameters;
    private final Optional<Recording> recording;
    private final Optional<RuntimeException> failure;

    /**
     * Takes ownership of the parameters.
     *
     * @param result what came of it
     * @param parameters the model at the end, d values
     * @param recording the order of operations, if it was asked for and the store is atomic
     */
    public CompletedRun(RunResult result, float[] parameters, Optional<Recording> recording) {
        this(result, parameters, recording, Optional.empty());
    }

    /**
     * Takes ownership of the parameters of a run that may have failed.
     *
     * @param result what came of it
     * @param parameters the model at the end, d values
     * @param recording the order of operations, if it was asked for and the store is atomic
     * @param failure what ended the run before its time: that of a worker, or that nobody could go on
     */
    public CompletedRun(
            RunResult result,
            float[] parameters,
            Optional<Recording> recording,
            Optional<RuntimeException> failure) {
        this.failure = failure;
        this.result = result;
        this.parameters = parameters;
        this.recording = recording;
    }

    /**
     * What came of it.
     *
     * @return the record that is stored
     */
    public RunResult result() {
        return result;
    }

    /**
     * What came of it, for whom a run that crashed or starved is of no use.
     *
     * @return the record
     * @throws IllegalStateException if it did, with the failure as its cause
     */
    public RunResult resultUnlessCrashed() {
        failure.ifPresent(cause -> {
            throw new IllegalStateException("the run " + result.outcome().label() + ": " + cause, cause);
        });
        return result;
    }

    /**
     * The model at the end.
     *
     * @return d values; rank 0's replica where the store is replicated
     */
    public float[] parameters() {
        return parameters;
    }

    /**
     * The order of operations on shared state.
     *
     * @return empty unless asked for and possible
     */
    public Optional<Recording> recording() {
        return recording;
    }

    /**
     * Why the run crashed or starved.
     *
     * @return the failure of a worker, or who waits for what; empty for an outcome other than
     *     {@link stalesim.model.result.Outcome#CRASHED} and {@link stalesim.model.result.Outcome#STARVED}
     */
    public Optional<RuntimeException> failure() {
        return failure;
    }
}
