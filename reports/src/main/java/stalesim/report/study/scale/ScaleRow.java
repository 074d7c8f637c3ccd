package stalesim.report.study.scale;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import stalesim.model.result.RunResult;
import stalesim.model.study.Usage;
import stalesim.model.study.scale.CycleLimit;

/**
 * All repetitions of one number of workers.
 *
 * @param workers m
 * @param runs at least one
 * @param usages what they cost, as far as that is known
 * @param limit the most that they can do; empty where there is no closed form
 */
record ScaleRow(int workers, List<RunResult> runs, List<Usage> usages, Optional<CycleLimit> limit) {

    private static final double NS_PER_S = 1e9;

    ScaleRow {
        runs = List.copyOf(runs);
        usages = List.copyOf(usages);
    }

    double throughput() {
        return mean(RunResult::updatesPerSecond);
    }

    double staleness() {
        return mean(run -> run.staleness().mean());
    }

    double updates() {
        return mean(RunResult::updates);
    }

    private double mean(ToDoubleFunction<RunResult> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }

    OptionalDouble limitPerSecond() {
        return limit.stream().mapToDouble(known -> known.updatesPerSecond(workers)).findFirst();
    }

    OptionalDouble wallSeconds() {
        return usages.stream().mapToDouble(usage -> usage.wallNs() / NS_PER_S).average();
    }

    /** Simulated updates in a second of this machine. */
    OptionalDouble updatesPerWallSecond() {
        OptionalDouble seconds = wallSeconds();
        return seconds.isPresent() && seconds.getAsDouble() > 0
                ? OptionalDouble.of(updates() / seconds.getAsDouble())
                : OptionalDouble.empty();
    }

    OptionalDouble allocatedBytes() {
        return usages.stream().mapToDouble(Usage::allocatedBytes).max();
    }

    OptionalDouble bytesPerWorker() {
        return allocatedBytes().stream().map(bytes -> bytes / workers).findFirst();
    }

    OptionalDouble peakBytes() {
        return usages.stream().mapToDouble(Usage::peakHeapBytes).max();
    }
}
