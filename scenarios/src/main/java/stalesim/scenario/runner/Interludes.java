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
     * another look at gradients, and at updates.
     *
     * <p>A shared machine is faster or slower by a tenth and more for seconds at a time, and what one core wrote takes
     * another twice as long for parts of a second. Runs meet all of that; passes alone, a few, would meet some of it,
     * and a prediction from them be off by chance.
     */
    final class OfCalibration implements Interludes {

        private static final long GRADIENTS_APART_NS = apartNs(Calibration.GRADIENTS_NS);
        private static final long UPDATES_APART_NS = apartNs(Calibration.UPDATES_NS);

        private final Calibration calibration;
        private final Consumer<String> announce;
        private final LongSupplier clockNs;
        private long gradientsAtNs;
        private long updatesAtNs;

        OfCalibration(Calibration calibration, Consumer<String> announce, LongSupplier clockNs) {
            this.calibration = calibration;
            this.announce = announce;
            this.clockNs = clockNs;
        }

        @Override
        public void beforeRound() throws InterruptedException {
            announce.accept("a pass of the calibration");
            calibration.pass();
            gradientsAtNs = clockNs.getAsLong();
            updatesAtNs = gradientsAtNs;
        }

        @Override
        public void beforeRun() throws InterruptedException {
            if (clockNs.getAsLong() - gradientsAtNs >= GRADIENTS_APART_NS) {
                announce.accept("another look at gradients");
                calibration.observeGradients();
                gradientsAtNs = clockNs.getAsLong();
            }
            if (clockNs.getAsLong() - updatesAtNs >= UPDATES_APART_NS) {
                announce.accept("another look at updates");
                calibration.observeUpdates();
                updatesAtNs = clockNs.getAsLong();
            }
        }

        private static long apartNs(double observationNs) {
            return Math.round(Calibration.RUNS_PER_OBSERVATION * observationNs);
        }
    }
}
