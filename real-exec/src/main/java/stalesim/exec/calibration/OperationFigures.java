package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.machine.Figure;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

/**
 * What the measured operations come to: how much slower two busy cores are, and how precisely the passes agree on that
 * and on the mean time of each operation. Disturbed measurements are left out, of gradients only if by other programs.
 */
final class OperationFigures {

    private final Map<String, List<OperationTimes>> alone;
    private final Map<String, List<OperationTimes>> inTurn;
    private final List<SideBySide> together;
    private final Set<String> sharing;

    /**
     * After at least one pass.
     *
     * @param alone of one worker, by algorithm, one a pass
     * @param inTurn of two workers in turn, by algorithm, one a pass; without those that were not measured so
     * @param together of two runs at a time, at least once a pass; none on one core
     * @param sharing names of algorithms that compute the same thing, at least one; the first is the one of
     *     {@code together}
     */
    OperationFigures(
            Map<String, List<OperationTimes>> alone,
            Map<String, List<OperationTimes>> inTurn,
            List<SideBySide> together,
            Set<String> sharing) {
        this.alone = alone;
        this.inTurn = inTurn;
        this.together = together;
        this.sharing = sharing;
    }

    /** All algorithms compute the same thing, and none was measured in turn. */
    OperationFigures(Map<String, List<OperationTimes>> alone, List<SideBySide> together) {
        this(alone, Map.of(), together, alone.keySet());
    }

    /** The undisturbed measurements of each algorithm. */
    Map<String, OperationTimes> operations() {
        Map<String, OperationTimes> operations = new LinkedHashMap<>();
        alone.forEach((algorithm, passes) -> operations.put(algorithm, undisturbed(passes)));
        return operations;
    }

    /** Undisturbed updates of a model that the other core was the last to write, by algorithm. */
    Map<String, long[]> remoteUpdates() {
        Map<String, long[]> updates = new LinkedHashMap<>();
        inTurn.forEach((algorithm, passes) ->
                updates.put(algorithm, undisturbed(passes).of(OperationKind.UPDATE)));
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

    /** Gradients in the order of measurement among two busy cores; of a lone one where there is no other. */
    long[] computeTimes() {
        return together.isEmpty() ? computeTimes(allAlone(), allAlone()) : computeTimes(allTogether(), allTogether());
    }

    /** Gradients of an algorithm that shares them with no other, in the order of measurement. */
    long[] ownComputeTimes(String algorithm) {
        return computeTimes(alone.get(algorithm), alone.get(algorithm));
    }

    /** When both cores were undisturbed, what they took; none on one core. */
    List<List<OperationTimes>> sideBySide() {
        return undisturbedTogether().map(SideBySide::cores).toList();
    }

    private Stream<SideBySide> undisturbedTogether() {
        if (together.isEmpty()) {
            return Stream.empty();
        }
        Undisturbed standard = Undisturbed.byPrograms(allTogether());
        return together.stream().filter(both -> both.cores().stream().allMatch(standard::accepts));
    }

    /**
     * Mean gradient among two busy cores / mean gradient of the same algorithm on a lone one; 1 if there is no other.
     */
    double slowdown() {
        return together.isEmpty()
                ? 1
                : mean(computeTimes()) / meanCompute(sharing.iterator().next());
    }

    /**
     * Mean gradient of two runs that rest between gradients / mean gradient of two that do not, while these were
     * undisturbed; 1 where none rested.
     */
    double slowdownAfterSleep() {
        List<SideBySide> rested = rested();
        return rested.isEmpty() ? 1 : slowdownAfterSleep(rested);
    }

    private static double slowdownAfterSleep(List<SideBySide> rested) {
        return meanCompute(rested, SideBySide::resting) / meanCompute(rested, SideBySide::cores);
    }

    private static double meanCompute(List<SideBySide> some, Function<SideBySide, List<OperationTimes>> runs) {
        return meanCompute(
                OperationTimes.join(some.stream().map(runs).flatMap(List::stream).toList()));
    }

    private List<SideBySide> rested() {
        return undisturbedTogether().filter(both -> !both.resting().isEmpty()).toList();
    }

    /** Mean gradient of a lone worker of an algorithm that shares its gradients. */
    double meanCompute(String algorithm) {
        return mean(computeTimes(allAlone(), allAlone())) * new Peculiarity(ratios(algorithm)).factor();
    }

    /** In each pass that was undisturbed for all that compute the same, an algorithm's mean gradient / theirs. */
    private double[] ratios(String algorithm) {
        Undisturbed standard = Undisturbed.byPrograms(allAlone());
        return IntStream.range(0, alone.get(algorithm).size())
                .filter(pass -> alonePass(pass).stream().allMatch(standard::accepts))
                .mapToDouble(pass -> meanCompute(alone.get(algorithm).get(pass))
                        / alonePass(pass).stream()
                                .mapToDouble(OperationFigures::meanCompute)
                                .average()
                                .orElseThrow())
                .toArray();
    }

    private static double meanCompute(OperationTimes times) {
        return mean(times.of(OperationKind.COMPUTE));
    }

    /** Means of operations in the order of the algorithms, then, if there is a second core, what it brings about. */
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
        if (!together.isEmpty()) {
            estimates.add(Figure.SLOWDOWN.estimate(slowdowns()));
        }
        double[] afterSleep = rested().stream()
                .mapToDouble(both -> slowdownAfterSleep(List.of(both)))
                .toArray();
        if (afterSleep.length > 0) {
            estimates.add(Figure.SLOWDOWN_AFTER_SLEEP.estimate(afterSleep));
        }
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
                .mapToDouble(OperationFigures::mean)
                .toArray();
    }

    /** Of the passes in which both sides were measured undisturbed; if there is none, the one of all passes. */
    private double[] slowdowns() {
        double[] slowdowns = IntStream.range(0, firstAlone().size())
                .mapToDouble(pass -> mean(computeTimes(allTogether(), togetherSince(pass)))
                        / mean(computeTimes(firstAlone(), List.of(firstAlone().get(pass)))))
                .filter(slowdown -> !Double.isNaN(slowdown))
                .toArray();
        return slowdowns.length > 0 ? slowdowns : new double[] {slowdown()};
    }

    private List<OperationTimes> alonePass(int pass) {
        return sharing.stream().map(name -> alone.get(name).get(pass)).toList();
    }

    private List<OperationTimes> firstAlone() {
        return alone.get(sharing.iterator().next());
    }

    private List<OperationTimes> allAlone() {
        return sharing.stream().flatMap(name -> alone.get(name).stream()).toList();
    }

    private List<OperationTimes> allTogether() {
        return together.stream().flatMap(both -> both.cores().stream()).toList();
    }

    /** In a pass and between it and the next. */
    private List<OperationTimes> togetherSince(int pass) {
        return together.stream()
                .filter(both -> both.pass() == pass)
                .flatMap(both -> both.cores().stream())
                .toList();
    }

    /** Gradients of some measurements, as far as they are undisturbed by the standard of all. */
    private static long[] computeTimes(Collection<OperationTimes> all, Collection<OperationTimes> some) {
        return OperationTimes.join(Undisturbed.byPrograms(all).among(some)).of(OperationKind.COMPUTE);
    }

    /** NaN of none. */
    private static double mean(long[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
