package stalesim.scenario.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stalesim.model.objective.Objective;
import stalesim.model.stability.StepForecast;
import stalesim.model.stability.StepVerdict;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.Tasks;
import stalesim.scenario.spec.Scenario;

/**
 * What is known of the stability of a scenario's step size before it runs. A forecast: see {@link StepForecast}.
 *
 * @param summary one line without a stop: that all is well, or why nothing is known; empty with warnings
 * @param warnings one sentence for each mode and algorithm whose steps are not stable
 */
public record StepOutlook(String summary, List<String> warnings) {

    /** A forecast takes milliseconds, and nobody reads hundreds. */
    private static final int MOST_NUMBERS = 32;

    /** What is forecast for one number of workers. */
    private record Point(int workers, StepForecast forecast) {

        /** The gain in limits: above 1 it is too large. */
        double share() {
            return forecast.gain() / forecast.limit();
        }
    }

    /** Forecasts of one mode and algorithm, which share a sentence. */
    private record Group(String name, List<Point> points) {

        Point worst() {
            return points.stream().max(Comparator.comparingDouble(Point::share)).orElseThrow();
        }

        boolean stable() {
            return points.stream().allMatch(point -> point.forecast().verdict() == StepVerdict.STABLE);
        }

        /** Such as "is stable with m = 2, 4; diverges with m = 8". */
        String verdicts() {
            Map<StepVerdict, String> workers = points.stream()
                    .collect(Collectors.groupingBy(
                            point -> point.forecast().verdict(),
                            LinkedHashMap::new,
                            Collectors.mapping(
                                    point -> Integer.toString(point.workers()), Collectors.joining(", "))));
            return workers.entrySet().stream()
                    .map(entry -> (entry.getKey() == StepVerdict.DIVERGES ? "" : "is ")
                            + entry.getKey().label() + " with m = " + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
    }

    /** Makes the list immutable. */
    public StepOutlook {
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks at a scenario that nothing has been loaded of.
     *
     * @param scenario what is asked for
     * @return the outlook; its data are loaded where they are small and their curvature is of use
     */
    public static StepOutlook of(Scenario scenario) {
        return of(
                scenario,
                Smoothness.of(
                        scenario.objective(), () -> Tasks.of(scenario).task().objective()));
    }

    /**
     * Looks at a scenario whose data are loaded.
     *
     * @param scenario what is asked for
     * @param objective over its data
     * @return the outlook
     */
    public static StepOutlook of(Scenario scenario, Objective objective) {
        return of(scenario, Smoothness.of(scenario.objective(), () -> objective));
    }

    private static StepOutlook of(Scenario scenario, Smoothness smoothness) {
        if (!scenario.objective().trains()) {
            return new StepOutlook("", List.of());
        }
        if (!smoothness.isKnown()) {
            return new StepOutlook("step size: no forecast, as " + smoothness.missing(), List.of());
        }
        List<Group> groups = groups(scenario, smoothness);
        List<String> warnings = groups.stream()
                .filter(group -> !group.stable())
                .map(group -> warning(group, smoothness))
                .toList();
        return new StepOutlook(warnings.isEmpty() ? summary(groups, smoothness) : "", warnings);
    }

    private static List<Group> groups(Scenario scenario, Smoothness smoothness) {
        ExpectedStep expected = new ExpectedStep(scenario);
        Set<Integer> looked = lookedAt(Plan.of(scenario));
        Map<String, Map<Integer, Point>> found = new LinkedHashMap<>();
        for (Cell cell : Plan.of(scenario).cells()) {
            if (!looked.contains(cell.workers())) {
                continue;
            }
            String name = cell.mode().label() + " " + cell.algorithm().name();
            expected.forecast(cell, smoothness.value())
                    .ifPresent(forecast -> found.computeIfAbsent(name, key -> new LinkedHashMap<>())
                            .put(cell.workers(), new Point(cell.workers(), forecast)));
        }
        List<Group> groups = new ArrayList<>();
        found.forEach((name, points) -> groups.add(new Group(name, List.copyOf(points.values()))));
        return groups;
    }

    /** All numbers of workers where they are few; of many the least, the greatest and some between. */
    private static Set<Integer> lookedAt(Plan plan) {
        List<Integer> all = plan.cells().stream().map(Cell::workers).distinct().sorted().toList();
        if (all.size() <= MOST_NUMBERS) {
            return Set.copyOf(all);
        }
        return IntStream.range(0, MOST_NUMBERS)
                .mapToObj(i -> all.get((int) ((long) i * (all.size() - 1) / (MOST_NUMBERS - 1))))
                .collect(Collectors.toSet());
    }

    private static String summary(List<Group> groups, Smoothness smoothness) {
        return groups.stream()
                .max(Comparator.comparingDouble(group -> group.worst().share()))
                .map(group -> {
                    Point worst = group.worst();
                    return String.format(
                            Locale.ROOT,
                            "step size: eta L = %.3g (%s) is stable for all; the least limit is %.3g (%s, m = %d), %.2g"
                                    + " times as large",
                            worst.forecast().gain(), smoothness.words(), worst.forecast().limit(), group.name(),
                            worst.workers(), 1 / worst.share());
                })
                .orElse("step size: no forecast, as its rule takes no step forward");
    }

    private static String warning(Group group, Smoothness smoothness) {
        Point worst = group.worst();
        StepForecast forecast = worst.forecast();
        String limits = forecast.judgements().stream()
                .map(judgement -> String.format(Locale.ROOT, "%.3g under %s", judgement.limit(), judgement.law()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "step size %.3g: eta L = %.3g (%s%s). %s %s. With m = %d the limit of eta L is %s: the step is %.2g"
                        + " times the least. Take size <= %.3g, fewer workers, or a rule whose steps fall with"
                        + " staleness (docs/step-sizes.md).",
                forecast.size(), forecast.gain(), smoothness.words(),
                smoothness.exact() ? "" : ", reached where training starts, less near the minimum",
                group.name(), group.verdicts(), worst.workers(), limits, worst.share(), forecast.largestStableSize());
    }
}
