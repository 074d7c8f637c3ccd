package stalesim.exec.calibration;

import java.util.List;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.Samples;
import stalesim.model.protocol.OperationKind;

/**
 * Two runs side by side that share nothing, but rest after every so many gradients until the other one has come as far.
 *
 * @param gradients from one rest to the next
 * @param cores what each of the two took, without the rests
 * @param wakeUps how long it took to wake who rested
 */
record Resting(int gradients, List<OperationTimes> cores, Samples wakeUps) {

    Resting {
        cores = List.copyOf(cores);
    }

    /** How many rests the measured gradients of both runs lie between. */
    double rests() {
        return cores.stream()
                        .mapToInt(times -> times.of(OperationKind.COMPUTE).length)
                        .sum()
                / (double) gradients;
    }

    /** How long the two runs took for them, one and the other, rests and all. Nanoseconds. */
    double wallNs() {
        return cores.stream().mapToLong(OperationTimes::wallNs).sum();
    }
}
