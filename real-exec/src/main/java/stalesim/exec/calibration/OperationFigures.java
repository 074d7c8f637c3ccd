package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import stalesim.exec.execution.OperationTimes;
import stalesim.model.machine.Figure;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

/**
 * What the measured operations come to: how much slower two busy cores are, and how precisely the passes agree on that
 * and on the mean time of each operation. Disturbed measurements are left out throughout.
 */
final class OperationFigures {

    private final Map<String, List<OperationTimes>> alone;
    private final List<List<OperationTimes>> together;
    private final Set<String> sharing;

    /**
     * After at least one pass.
     *
     * @param alone of one worker, by algorithm, one a pass
     * @param together of two runs at a time, one list a pass; none on one core
     * @param sharing names of algorithms that compute the same thing, at least one
     */
    OperationFigures(
            Map<String, List<OperationTimes>> alone, List<List<OperationTimes>> together, Set<String> sharing) {
        this.alone = alone;
        this.together = together;
        this.sharing = sharing;
    }

    /** All algorithms compute the same thing. */
    OperationFigures(Map<String, List<OperationTimes>> alone, List<List<OperationTimes>> together) {
        this(alone, together, alone.keySet());
    }

    /** The undisturbed measurements of each algorithm. */
    Map<String, OperationTimes> operations() {
        Map<String, OperationTimes> operations = new LinkedHashMap<>();
        alone.forEach((algorithm, passes) ->
                operations.put(algorithm, OperationTimes.join(new Undisturbed(passes).among(passes))));
        return operations;
    }

    /** Gradients in the order of measurement among two busy cores; of a lone one where there is no other. */
    long[] computeTimes() {
        return together.isEmpty() ? computeTimes(allAlone(), allAlone()) : computeTimes(allTogether(), allTogether());
    }

    /** Mean gradient among two busy cores / mean gradient of a lone one; 1 where there is no other. */
    double slowdown() {
        return mean(computeTimes()) / mean(computeTimes(allAlone(), allAlone()));
    }

    /** Means of operations in the order of the algorithms, then the slowdown if there is a second core. */
    List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        alone.forEach((algorithm, passes) -> {
            List<OperationTimes> used = new Undisturbed(passes).among(passes);
            for (OperationKind kind : OperationKind.values()) {
                double[] means = used.stream()
                        .map(pass -> pass.of(kind))
                        .filter(times -> times.length > 0)
                        .mapToDouble(OperationFigures::mean)
                        .toArray();
                if (means.length > 0) {
                    estimates.add(Estimate.ofMean(Figure.operation(algorithm, kind), Estimate.NANOSECONDS, means));
                }
            }
        });
        if (!together.isEmpty()) {
            estimates.add(Figure.SLOWDOWN.estimate(slowdowns()));
        }
        return estimates;
    }

    /** Of the passes in which both sides were measured undisturbed; if there is none, the one of all passes. */
    private double[] slowdowns() {
        double[] slowdowns = IntStream.range(0, together.size())
                .mapToDouble(pass -> mean(computeTimes(allTogether(), together.get(pass)))
                        / mean(computeTimes(allAlone(), alonePass(pass))))
                .filter(slowdown -> !Double.isNaN(slowdown))
                .toArray();
        return slowdowns.length > 0 ? slowdowns : new double[] {slowdown()};
    }

    private List<OperationTimes> alonePass(int pass) {
        return sharing.stream().map(name -> alone.get(name).get(pass)).toList();
    }

    private List<OperationTimes> allAlone() {
        return sharing.stream().flatMap(name -> alone.get(name).stream()).toList();
    }

    private List<OperationTimes> allTogether() {
        return together.stream().flatMap(List::stream).toList();
    }

    /** Gradients of some measurements, as far as they are undisturbed by the standard of all. */
    private static long[] computeTimes(Collection<OperationTimes> all, Collection<OperationTimes> some) {
        return OperationTimes.join(new Undisturbed(all).among(some)).of(OperationKind.COMPUTE);
    }

    /** NaN of none. */
    private static double mean(long[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
