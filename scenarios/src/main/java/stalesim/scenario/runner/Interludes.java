package stalesim.scenario.runner;

import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What lies between real runs. */
interface Interludes {

    /** Nothing does. */
    Interludes NONE = new Interludes() {};

    /** Before each round of runs, and after the last. */
    default void beforeRound() throws InterruptedException {}

    /** Before each run, after what lies before its round. */
    default void beforeRun() throws InterruptedException {}

    /**
     * A pass of a calibration before each round and, whenever runs have since taken six times as long as that may,
     * another look at what drifts soonest.
     *
     * <p>A shared machine is faster or slower by a tenth and more for seconds at a time. Runs meet all of that; passes
     * alone, a few, would meet some of it, and a prediction from them be off by chance.
     */
    final class OfCalibration implements Interludes {

        private static final long APART_NS = Math.round(Calibration.RUNS_PER_OBSERVATION * Calibration.OBSERVATION_NS);

        private final Calibration calibration;
        private final Consumer<String> announce;
        private final LongSupplier clockNs;
        private long measuredAtNs;

        OfCalibration(Calibration calibration, Consumer<String> announce, LongSupplier clockNs) {
            this.calibration = calibration;
            this.announce = announce;
            this.clockNs = clockNs;
        }

        @Override
        public void beforeRound() throws InterruptedException {
            announce.accept("a pass of the calibration");
            calibration.pass();
            measuredAtNs = clockNs.getAsLong();
        }

        @Override
        public void beforeRun() throws InterruptedException {
            if (clockNs.getAsLong() - measuredAtNs >= APART_NS) {
                announce.accept("another look at what drifts");
                calibration.observe();
                measuredAtNs = clockNs.getAsLong();
            }
        }
    }
}
