package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.machine.Figure;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

/**
 * What the measured operations come to, but for gradients, and how precisely the passes agree on the mean time of each,
 * gradients included. Disturbed measurements are left out, of gradients only if by other programs.
 *
 * @see GradientFigures
 */
final class OperationFigures {

    private final Map<String, List<OperationTimes>> alone;
    private final Map<String, List<OperationTimes>> inTurn;

    /**
     * After at least one pass.
     *
     * @param alone of one worker, by algorithm, one a pass
     * @param inTurn of two workers in turn, by algorithm, one or more a pass; without those that cannot
     */
    OperationFigures(Map<String, List<OperationTimes>> alone, Map<String, List<OperationTimes>> inTurn) {
        this.alone = alone;
        this.inTurn = inTurn;
    }

    /** The undisturbed measurements of each algorithm. */
    Map<String, OperationTimes> operations() {
        Map<String, OperationTimes> operations = new LinkedHashMap<>();
        alone.forEach((algorithm, passes) -> operations.put(algorithm, undisturbed(passes)));
        return operations;
    }

    /** Undisturbed updates of a model that the other core was the last to write, by algorithm. */
    Map<String, RemoteUpdates> remoteUpdates() {
        Map<String, RemoteUpdates> updates = new LinkedHashMap<>();
        inTurn.forEach((algorithm, passes) -> updates.put(
                algorithm, new RemoteUpdates(Undisturbed.byAnything(passes).among(passes))));
        return updates;
    }

    /** Median update less its median critical part; 0 where updates are in nobody's way. */
    long preparationNs(String algorithm) {
        return Math.round(preparation(undisturbed(amongOthers(algorithm))).orElse(0));
    }

    /** Two workers in turn where they were measured: what guards the model then has to come from the other core too. */
    private List<OperationTimes> amongOthers(String algorithm) {
        return inTurn.getOrDefault(algorithm, alone.get(algorithm));
    }

    /** Medians: a spike in an update, of which one in sixteen is timed in parts, would be taken for preparation. */
    private static OptionalDouble preparation(OperationTimes times) {
        long[] critical = times.ofCritical();
        return critical.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, median(times.of(OperationKind.UPDATE)) - median(critical)));
    }

    private static double median(long[] values) {
        return new Median().evaluate(Arrays.stream(values).asDoubleStream().toArray());
    }

    private static OperationTimes undisturbed(List<OperationTimes> passes) {
        return OperationTimes.join(Undisturbed.byAnything(passes).among(passes));
    }

    /** Means of operations in the order of the algorithms. */
    List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        alone.forEach((algorithm, passes) -> {
            for (OperationKind kind : OperationKind.values()) {
                double[] means = means(passes, kind);
                if (means.length > 0) {
                    estimates.add(Estimate.ofMean(Figure.operation(algorithm, kind), Estimate.NANOSECONDS, means));
                }
            }
            double[] preparations = preparations(amongOthers(algorithm));
            if (preparations.length > 0) {
                estimates.add(Estimate.ofMean(Figure.preparation(algorithm), Estimate.NANOSECONDS, preparations));
            }
        });
        inTurn.forEach((algorithm, passes) -> estimates.add(Estimate.ofMean(
                Figure.remoteUpdate(algorithm), Estimate.NANOSECONDS, means(passes, OperationKind.UPDATE))));
        remoteUpdates().forEach((algorithm, updates) -> {
            double[] beyond = updates.freshBeyondSettledNs();
            if (beyond.length > 0) {
                estimates.add(Estimate.ofMean(Figure.freshUpdate(algorithm), Estimate.NANOSECONDS, beyond));
            }
        });
        return estimates;
    }

    /** Of each undisturbed pass in which critical parts were timed. */
    private static double[] preparations(List<OperationTimes> passes) {
        return Undisturbed.byAnything(passes)
                .among(passes).stream()
                        .map(OperationFigures::preparation)
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
    }

    /** Of each undisturbed pass that has such operations. */
    private static double[] means(List<OperationTimes> passes, OperationKind kind) {
        Undisturbed standard =
                kind == OperationKind.COMPUTE ? Undisturbed.byPrograms(passes) : Undisturbed.byAnything(passes);
        return standard.among(passes).stream()
                .map(pass -> pass.of(kind))
                .filter(times -> times.length > 0)
                .mapToDouble(times -> Arrays.stream(times).average().orElseThrow())
                .toArray();
    }
}
