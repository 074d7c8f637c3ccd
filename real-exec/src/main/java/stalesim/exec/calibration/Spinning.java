package stalesim.exec.calibration;

/** Keeping a core busy for a while. */
final class Spinning {

    private Spinning() {}

    static void spin(long ns) {
        long end = System.nanoTime() + ns;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
