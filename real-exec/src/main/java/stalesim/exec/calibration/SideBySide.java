package stalesim.exec.calibration;

import java.util.List;
import stalesim.exec.worker.OperationTimes;

/**
 * What two runs took at the same time that share nothing but the machine.
 *
 * @param pass the pass of the calibration that it belongs to, or that came before it; from 0
 * @param cores what each of the two took, in the same order each time
 */
record SideBySide(int pass, List<OperationTimes> cores) {

    SideBySide {
        cores = List.copyOf(cores);
    }
}
