package stalesim.exec.calibration;

import java.util.List;
import stalesim.exec.worker.OperationTimes;

/**
 * What two runs took at the same time that share nothing but the machine.
 *
 * @param pass the pass of the calibration that it belongs to, or that came before it; from 0
 * @param cores what each of the two took, in the same order each time
 * @param resting the same of two runs right after, whose workers slept between gradients; none where nobody will sleep
 */
record SideBySide(int pass, List<OperationTimes> cores, List<OperationTimes> resting) {

    SideBySide {
        cores = List.copyOf(cores);
        resting = List.copyOf(resting);
    }

    /** Where nobody will sleep. */
    SideBySide(int pass, List<OperationTimes> cores) {
        this(pass, cores, List.of());
    }
}
