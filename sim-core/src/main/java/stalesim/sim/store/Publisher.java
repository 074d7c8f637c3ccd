package stalesim.sim.store;

import java.util.OptionalInt;
import stalesim.model.result.Contention;

/** One worker's attempts to replace the published vector, and what became of them. */
final class Publisher {

    private long copiedVersion;
    private long failedNow;
    private boolean draft;
    private long attempts;
    private long failures;
    private long dropped;

    /** Has a new gradient to publish. */
    void beginGradient() {
        failedNow = 0;
    }

    /** Whether its last attempt failed, so that it writes into the vector that it has made then, and has at hand. */
    boolean hasDraft() {
        return draft;
    }

    /** Copies the latest vector. */
    void copies(long version) {
        copiedVersion = version;
    }

    /** Tries to replace it: whether it still is the latest. */
    boolean succeeds(long version) {
        attempts++;
        draft = version != copiedVersion;
        if (!draft) {
            return true;
        }
        failures++;
        failedNow++;
        return false;
    }

    /** Whether to try once more with the gradient, or to drop it. */
    boolean again(long persistence) {
        if (failedNow <= persistence) {
            return true;
        }
        dropped++;
        return false;
    }

    Contention contention() {
        return new Contention(attempts, failures, dropped, OptionalInt.empty());
    }
}
