package stalesim.scenario.cli;

import java.io.PrintWriter;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;

/**
 * What happens on Ctrl-C or SIGTERM while runs are done: results are closed between two lines, and a message says
 * how to go on. The JVM then ends with code 128 + signal; where it is too busy for that, for instance with collecting
 * garbage, it is halted after a deadline.
 */
final class Interruption {

    /** For what is written at the end, which takes milliseconds. */
    private static final long DEADLINE_MS = 5000;

    private final Thread hook;

    /**
     * Watches from now on.
     *
     * @param folder where results are kept
     * @param store results that are closed
     * @param resume the command that goes on
     * @param err receives the message
     */
    Interruption(OutputFolder folder, ResultStore store, String resume, PrintWriter err) {
        Thread deadline = new Thread(Interruption::haltLate, "interruption-deadline");
        deadline.setDaemon(true);
        // made before memory may be short
        hook = new Thread(
                () -> {
                    deadline.start();
                    stop(folder, store, resume, err);
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static void stop(OutputFolder folder, ResultStore store, String resume, PrintWriter err) {
        store.close();
        err.println();
        err.println("Interrupted. " + store.finished() + " finished runs are kept in " + folder.path()
                + ". Go on with: " + resume);
        err.flush();
    }

    /** Results are kept line by line, and a line that is cut short is dropped by --resume. */
    private static void haltLate() {
        try {
            Thread.sleep(DEADLINE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    /**
     * Whether the process is ending, so that what fails now is a consequence.
     *
     * @return true after a signal
     */
    static boolean underWay() {
        Thread probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Stops watching. */
    void end() {
        if (!underWay()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
