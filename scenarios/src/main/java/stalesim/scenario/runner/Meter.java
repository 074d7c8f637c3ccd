package stalesim.scenario.runner;

import stalesim.model.run.CompletedRun;
import stalesim.scenario.plan.RunKey;

/** Watches what single runs cost. */
@FunctionalInterface
public interface Meter {

    /** Watches nothing. */
    Meter NONE = (key, work) -> work.run();

    /** A run that has not begun. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it.
         *
         * @return what came of it
         * @throws InterruptedException if interrupted
         */
        CompletedRun run() throws InterruptedException;
    }

    /**
     * Does a run and watches it.
     *
     * @param key which
     * @param work the run
     * @return what came of it, unchanged
     * @throws InterruptedException if interrupted
     */
    CompletedRun measure(RunKey key, Work work) throws InterruptedException;
}
