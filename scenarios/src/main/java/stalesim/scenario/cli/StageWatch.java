package stalesim.scenario.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import stalesim.scenario.runner.Progress;

/**
 * Tells of what takes long: a stage is named once it has lasted for some time, and not at all if it is over before.
 *
 * <p>Waits on a thread of its own: not for commands that measure. Called from one thread.
 */
final class StageWatch implements Consumer<String>, AutoCloseable {

    /** After which people begin to wonder. */
    private static final long PATIENCE_MS = 2000;

    private final Progress progress;
    private final long patienceMs;
    private final ScheduledExecutorService timer;
    private Future<?> pending;

    /**
     * With everything that it depends on.
     *
     * @param progress is told
     * @param patienceMs how long a stage may last untold
     * @param timer waits; shut down at the end
     */
    StageWatch(Progress progress, long patienceMs, ScheduledExecutorService timer) {
        this.progress = progress;
        this.patienceMs = patienceMs;
        this.timer = timer;
    }

    /** With {@link #PATIENCE_MS}, on a thread that does not keep the process alive. */
    static StageWatch on(Progress progress) {
        return new StageWatch(progress, PATIENCE_MS, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "stage-watch");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** The stage before is over, and this one begins. */
    @Override
    public void accept(String stage) {
        cancel();
        pending = timer.schedule(() -> progress.say(stage), patienceMs, TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (pending != null) {
            pending.cancel(false);
        }
    }

    /** The last stage is over. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
