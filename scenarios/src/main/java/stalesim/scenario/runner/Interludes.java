package stalesim.scenario.runner;

import java.util.List;
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
     * A pass of a calibration before each round and, between runs, another look at gradients and at updates as often as
     * {@link Calibration#GRADIENTS_APART_NS} and {@link Calibration#UPDATES_APART_NS} say.
     *
     * <p>A shared machine is faster or slower by a tenth and more for seconds at a time, and what one core wrote takes
     * another twice as long for parts of a second. Runs meet all of that; passes alone, a few, would meet some of it,
     * and a prediction from them be off by chance.
     */
    final class OfCalibration implements Interludes {

        private final Calibration calibration;
        private final Consumer<String> announce;
        private final LongSupplier clockNs;
        private final List<Look> looks;

        OfCalibration(Calibration calibration, Consumer<String> announce, LongSupplier clockNs) {
            this.calibration = calibration;
            this.announce = announce;
            this.clockNs = clockNs;
            looks = List.of(
                    new Look("gradients", Calibration.GRADIENTS_APART_NS, calibration::observeGradients),
                    new Look("updates", Calibration.UPDATES_APART_NS, calibration::observeUpdates));
        }

        @Override
        public void beforeRound() throws InterruptedException {
            announce.accept("a pass of the calibration");
            calibration.pass();
            looks.forEach(Look::taken);
        }

        @Override
        public void beforeRun() throws InterruptedException {
            for (Look look : looks) {
                look.takeIfDue();
            }
        }

        /** What takes another look. */
        private interface Observation {

            void take() throws InterruptedException;
        }

        /** What a pass looks at too, and what is due again when runs have taken long enough since. */
        private final class Look {

            private final String what;
            private final double apartNs;
            private final Observation observation;
            private long takenNs;

            Look(String what, double apartNs, Observation observation) {
                this.what = what;
                this.apartNs = apartNs;
                this.observation = observation;
            }

            void taken() {
                takenNs = clockNs.getAsLong();
            }

            void takeIfDue() throws InterruptedException {
                if (clockNs.getAsLong() - takenNs >= apartNs) {
                    announce.accept("another look at " + what);
                    observation.take();
                    taken();
                }
            }
        }
    }
}
