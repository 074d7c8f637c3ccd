package stalesim.exec.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stalesim.exec.worker.OperationTimes;

/**
 * What two runs took at the same time that share nothing but the machine.
 *
 * @param pass the pass of the calibration that it belongs to, or that came before it; from 0
 * @param cores what each of the two took, in the order of the numbers of their cores: one of two may be the slower one
 *     for minutes, such as the one that serves interrupts. Where the operating system does not tell, as they are given
 * @param resting two such runs right after, which rested now and then; empty where nobody will sleep
 */
record SideBySide(int pass, List<OperationTimes> cores, Optional<Resting> resting) {

    private static final int UNTOLD = -1;

    SideBySide {
        cores = cores.stream()
                .sorted(Comparator.comparingInt(times -> times.core().orElse(UNTOLD)))
                .toList();
    }

    /** The two as if they had rested like those right after, which there must be. */
    LoggedRuns asIfRested() {
        return LoggedRuns.asIfRested(cores, resting.orElseThrow().gradients());
    }

    /** Where nobody will sleep. */
    SideBySide(int pass, List<OperationTimes> cores) {
        this(pass, cores, Optional.empty());
    }
}
