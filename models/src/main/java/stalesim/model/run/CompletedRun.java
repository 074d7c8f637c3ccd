package stalesim.model.run;

import java.util.Optional;
import stalesim.model.protocol.Recording;
import stalesim.model.result.RunResult;

/** A finished run: its result, the parameters that it ended with and, where asked for, its recording. */
public final class CompletedRun {

    private final RunResult result;
    private final float[] parameters;
    private final Optional<Recording> recording;

    /**
     * Takes ownership of the parameters.
     *
     * @param result what came of it
     * @param parameters the model at the end, d values
     * @param recording the order of operations, if it was asked for and the store is atomic
     */
    public CompletedRun(RunResult result, float[] parameters, Optional<Recording> recording) {
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
}
