package stalesim.model.study.effect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.PairedDifferences;
import stalesim.model.statistics.Summary;

/**
 * Where a change puts the workers' time: worker time per gradient, by what it goes into. The differences of the
 * categories and of the rest add up to that of the total.
 *
 * <p>Where m workers share a model their time per gradient is m / throughput, so that this explains all of a change of
 * throughput.
 *
 * @param asIs mean worker time per gradient as it is, by category, nanoseconds
 * @param changed likewise as changed
 * @param difference changed - as it is, by category, with Student's intervals of the paired differences
 * @param rest difference of what is not told apart
 * @param total difference of all of it
 */
public record TimeShift(
        Map<TimeCategory, Double> asIs,
        Map<TimeCategory, Double> changed,
        Map<TimeCategory, Interval> difference,
        Interval rest,
        Interval total) {

    /** Keeps the order of the categories. */
    public TimeShift {
        asIs = Collections.unmodifiableMap(new LinkedHashMap<>(asIs));
        changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        difference = Collections.unmodifiableMap(new LinkedHashMap<>(difference));
    }

    /**
     * Of paired runs.
     *
     * @param pairs at least one
     * @param level confidence level of each interval
     * @return empty unless every run tells where its time went and applied a gradient; categories that some run does
     *     not tell belong to the rest
     */
    public static Optional<TimeShift> of(List<RunPair> pairs, double level) {
        boolean told = pairs.stream().allMatch(pair -> tells(pair.asIs()) && tells(pair.changed()));
        return told && !pairs.isEmpty() ? Optional.of(shift(pairs, level)) : Optional.empty();
    }

    private static boolean tells(RunResult run) {
        return run.timeUse().isPresent() && run.gradients() > 0;
    }

    private static TimeShift shift(List<RunPair> pairs, double level) {
        Map<TimeCategory, Double> asIs = new LinkedHashMap<>();
        Map<TimeCategory, Double> changed = new LinkedHashMap<>();
        Map<TimeCategory, Interval> difference = new LinkedHashMap<>();
        for (TimeCategory category : TimeCategory.values()) {
            if (pairs.stream().allMatch(pair -> tells(pair.asIs(), category) && tells(pair.changed(), category))) {
                ToDoubleFunction<TimeUse> ns = use -> use.ns(category).orElseThrow();
                asIs.put(category, Summary.of(before(pairs, ns)).mean());
                changed.put(category, Summary.of(after(pairs, ns)).mean());
                difference.put(category, difference(pairs, ns, level));
            }
        }
        List<TimeCategory> told = List.copyOf(difference.keySet());
        Interval rest = difference(pairs, use -> use.totalNs() - sum(use, told), level);
        return new TimeShift(asIs, changed, difference, rest, difference(pairs, TimeUse::totalNs, level));
    }

    private static boolean tells(RunResult run, TimeCategory category) {
        return run.timeUse().orElseThrow().ns(category).isPresent();
    }

    private static double sum(TimeUse use, List<TimeCategory> categories) {
        return categories.stream().mapToLong(category -> use.ns(category).orElseThrow()).sum();
    }

    private static Interval difference(List<RunPair> pairs, ToDoubleFunction<TimeUse> ns, double level) {
        return PairedDifferences.of(after(pairs, ns), before(pairs, ns), level).difference();
    }

    private static double[] before(List<RunPair> pairs, ToDoubleFunction<TimeUse> ns) {
        return pairs.stream().mapToDouble(pair -> perGradient(pair.asIs(), ns)).toArray();
    }

    private static double[] after(List<RunPair> pairs, ToDoubleFunction<TimeUse> ns) {
        return pairs.stream().mapToDouble(pair -> perGradient(pair.changed(), ns)).toArray();
    }

    private static double perGradient(RunResult run, ToDoubleFunction<TimeUse> ns) {
        return ns.applyAsDouble(run.timeUse().orElseThrow()) / run.gradients();
    }
}
