package stalesim.exec.calibration;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.RestLog;
import stalesim.exec.worker.Samples;
import stalesim.model.protocol.OperationKind;

/**
 * Two runs side by side, and what their workers did at rests, or would have done.
 *
 * @param cores what each of the two took, without the rests
 * @param logs of the same two
 */
record LoggedRuns(List<OperationTimes> cores, List<RestLog> logs) {

    LoggedRuns {
        cores = List.copyOf(cores);
        logs = List.copyOf(logs);
    }

    /** Two that went on without a rest, as if they had rested after every so many gradients. */
    static LoggedRuns asIfRested(List<OperationTimes> cores, int gradients) {
        return new LoggedRuns(
                cores, RestLog.asIfRested(gradients(cores.get(0)), gradients(cores.get(1)), gradients));
    }

    private static long[] gradients(OperationTimes run) {
        return run.of(OperationKind.COMPUTE);
    }

    /** Durations of both runs' gradients from a rest at which the worker did so to the next. */
    LongStream gradientsAfter(RestLog.Deed deed) {
        return IntStream.range(0, cores.size())
                .boxed()
                .flatMapToLong(run -> logs.get(run).after(deed, gradients(cores.get(run))));
    }

    /** How long it took to wake who slept. */
    Samples wakeUps() {
        return Samples.join(logs.stream().map(RestLog::wakeUps).toList());
    }
}
