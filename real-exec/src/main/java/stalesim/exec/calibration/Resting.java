package stalesim.exec.calibration;

import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.Samples;
import stalesim.model.protocol.OperationKind;

/**
 * Two runs side by side that share nothing, but rest after every so many gradients until the other one has come as far.
 *
 * @param gradients from one rest to the next
 * @param runs the two
 */
record Resting(int gradients, LoggedRuns runs) {

    /** How many rests the measured gradients of both runs lie between. */
    double rests() {
        return runs.cores().stream()
                        .mapToInt(times -> times.of(OperationKind.COMPUTE).length)
                        .sum()
                / (double) gradients;
    }

    /** How long the two runs took for them, one and the other, rests and all. Nanoseconds. */
    double wallNs() {
        return runs.cores().stream().mapToLong(OperationTimes::wallNs).sum();
    }

    /** How long it took to wake who rested. */
    Samples wakeUps() {
        return runs.wakeUps();
    }
}
