package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.exec.worker.OperationTimes;
import stalesim.exec.worker.RestLog;
import stalesim.model.duration.Course;
import stalesim.model.machine.Figure;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

/**
 * What the measured gradients come to: how long they take, how much slower two busy cores are, and how much slower
 * cores that rest now and then. Measurements that other programs disturbed are left out.
 */
final class GradientFigures {

    private final Map<String, List<OperationTimes>> alone;
    private final List<SideBySide> together;
    private final Set<String> sharing;

    /**
     * After at least one pass.
     *
     * @param alone of one worker, by algorithm, one a pass
     * @param together of two runs at a time, at least once a pass; none on one core
     * @param sharing names of algorithms that compute the same thing, at least one; the first is the one of
     *     {@code together}
     */
    GradientFigures(Map<String, List<OperationTimes>> alone, List<SideBySide> together, Set<String> sharing) {
        this.alone = alone;
        this.together = together;
        this.sharing = sharing;
    }

    /** All algorithms compute the same thing. */
    GradientFigures(Map<String, List<OperationTimes>> alone, List<SideBySide> together) {
        this(alone, together, alone.keySet());
    }

    /** Gradients in the order of measurement among two busy cores; of a lone one where there is no other. */
    long[] computeTimes() {
        return together.isEmpty() ? computeTimes(allAlone(), allAlone()) : computeTimes(allTogether(), allTogether());
    }

    /** Gradients of an algorithm that shares them with no other, in the order of measurement. */
    Course ownGradients(String algorithm) {
        return undisturbed(alone.get(algorithm), alone.get(algorithm)).gradients();
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
     * How many times as long gradients take that follow a rest at which the worker slept, or roused the other one. They
     * are compared with those of the two runs right before that would have followed such a rest, while these were
     * undisturbed: see {@link RestLog#asIfRested}. But 1 at least, for no rest makes gradients quicker, though chance
     * may; 1 where none rested. Gradients right after a rest count like the others up to the next.
     *
     * @param deed what the worker did at the rest
     */
    double slowdownAfterRest(RestLog.Deed deed) {
        double slowdown = slowdownAfterRest(rested(), deed);
        return Double.isNaN(slowdown) ? 1 : Math.max(1, slowdown);
    }

    /** NaN where there was no such gradient. */
    private static double slowdownAfterRest(List<SideBySide> some, RestLog.Deed deed) {
        return meanAfter(some, deed, both -> both.resting().orElseThrow().runs())
                / meanAfter(some, deed, SideBySide::asIfRested);
    }

    private static double meanAfter(
            List<SideBySide> some, RestLog.Deed deed, Function<SideBySide, LoggedRuns> runs) {
        return some.stream()
                .map(runs)
                .flatMapToLong(both -> both.gradientsAfter(deed))
                .average()
                .orElse(Double.NaN);
    }

    private List<SideBySide> rested() {
        return undisturbedTogether().filter(both -> both.resting().isPresent()).toList();
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
                                .mapToDouble(GradientFigures::meanCompute)
                                .average()
                                .orElseThrow())
                .toArray();
    }

    private static double meanCompute(OperationTimes times) {
        return mean(times.of(OperationKind.COMPUTE));
    }

    /** If there is a second core, what it brings about, and what sleeps do if there were any. */
    List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        if (!together.isEmpty()) {
            estimates.add(Figure.SLOWDOWN.estimate(slowdowns()));
        }
        afterRest(Figure.SLOWDOWN_AFTER_SLEEP, RestLog.Deed.SLEPT).ifPresent(estimates::add);
        afterRest(Figure.SLOWDOWN_AFTER_ROUSING, RestLog.Deed.ROUSED).ifPresent(estimates::add);
        return estimates;
    }

    private Optional<Estimate> afterRest(Figure figure, RestLog.Deed deed) {
        double[] slowdowns = rested().stream()
                .mapToDouble(both -> slowdownAfterRest(List.of(both), deed))
                .filter(slowdown -> !Double.isNaN(slowdown))
                .toArray();
        return slowdowns.length == 0 ? Optional.empty() : Optional.of(figure.estimate(slowdowns));
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
        return undisturbed(all, some).of(OperationKind.COMPUTE);
    }

    private static OperationTimes undisturbed(Collection<OperationTimes> all, Collection<OperationTimes> some) {
        return OperationTimes.join(Undisturbed.byPrograms(all).among(some));
    }

    /** NaN of none. */
    private static double mean(long[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
