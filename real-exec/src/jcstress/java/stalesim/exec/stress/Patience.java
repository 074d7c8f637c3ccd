package stalesim.exec.stress;

import java.util.function.BooleanSupplier;

/** Waiting for another actor that may sleep for ever, so that a test can tell it and go on. */
public final class Patience {

    /** Dozens of times as long as a machine with other work leaves a thread without a core. */
    private static final long LIMIT_NS = 2_000_000_000L;

    private Patience() {}

    /** Returns false if the condition has not come true within the limit. */
    public static boolean until(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > LIMIT_NS) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }
}
