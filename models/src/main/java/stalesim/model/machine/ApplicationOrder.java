package stalesim.model.machine;

import java.util.Locale;

/** Which of the workers that wait for the shared model is served next. */
public enum ApplicationOrder {
    /** Who has waited longest. */
    FIRST_COME,
    /** Who has come last. */
    LAST_COME,
    /** Any, each with the same probability: the fair stochastic scheduler of paper 003. */
    RANDOM,
    /** Whose view of the model is the newest; readers, who have none, come before all others. */
    FRESHEST,
    /** Worker 0 only if nobody else waits: its gradients become as stale as they can. For refuting bounds. */
    ADVERSARIAL;

    /**
     * Name in scenario files.
     *
     * @return lower-hyphen
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
