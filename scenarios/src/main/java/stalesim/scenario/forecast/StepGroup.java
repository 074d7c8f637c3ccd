package stalesim.scenario.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stalesim.model.stability.StepForecast;
import stalesim.model.stability.StepVerdict;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.spec.Scenario;

/**
 * Forecasts of one mode and algorithm of a scenario, which share a sentence.
 *
 * @param name mode and algorithm
 * @param smoothness of the objective
 * @param forecasts by number of workers, at least one
 */
record StepGroup(String name, Smoothness smoothness, List<StepForecast> forecasts) {

    /** Nobody reads hundreds: of more numbers of workers some are looked at. */
    private static final int MOST_NUMBERS = 32;

    private static final Comparator<StepForecast> BY_SHARE = Comparator.comparingDouble(StepGroup::share);

    /** Makes the list immutable. */
    StepGroup {
        forecasts = List.copyOf(forecasts);
    }

    /** Those of a scenario; none where its rule takes no step forward. */
    static List<StepGroup> of(Scenario scenario, Smoothness smoothness, KnownLimits limits) {
        ExpectedStep expected = new ExpectedStep(scenario, limits);
        Plan plan = Plan.of(scenario);
        Set<Integer> looked = lookedAt(plan);
        Map<String, Map<Integer, StepForecast>> found = new LinkedHashMap<>();
        for (Cell cell : plan.cells()) {
            if (looked.contains(cell.workers())) {
                String name = cell.mode().label() + " " + cell.algorithm().name();
                expected.forecast(cell, smoothness.value())
                        .ifPresent(forecast -> found.computeIfAbsent(name, key -> new LinkedHashMap<>())
                                .put(cell.workers(), forecast));
            }
        }
        List<StepGroup> groups = new ArrayList<>();
        found.forEach((name, forecasts) ->
                groups.add(new StepGroup(name, smoothness, List.copyOf(forecasts.values()))));
        return groups;
    }

    private static Set<Integer> lookedAt(Plan plan) {
        List<Integer> all = plan.cells().stream().map(Cell::workers).distinct().sorted().toList();
        return Set.copyOf(Spread.over(all, MOST_NUMBERS));
    }

    /** The gain in limits: above 1 it is too large. */
    private static double share(StepForecast forecast) {
        return forecast.gain() / forecast.limit();
    }

    /** That of the number of workers whose step is nearest to its limit, or farthest above it. */
    double share() {
        return share(worst());
    }

    private StepForecast worst() {
        return forecasts.stream().max(BY_SHARE).orElseThrow();
    }

    boolean stable() {
        return forecasts.stream().allMatch(forecast -> forecast.verdict() == StepVerdict.STABLE);
    }

    /** What warnings of several points have in common that are told as one. */
    String kind() {
        boolean diverges = forecasts.stream().anyMatch(forecast -> forecast.verdict() == StepVerdict.DIVERGES);
        return name + (diverges ? " diverges" : " is marginal");
    }

    /** Such as "is stable with m = 2, 4; diverges with m = 8". */
    private String verdicts() {
        Map<StepVerdict, String> workers = forecasts.stream()
                .collect(Collectors.groupingBy(
                        StepForecast::verdict,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                forecast -> Integer.toString(forecast.workers()), Collectors.joining(", "))));
        return workers.entrySet().stream()
                .map(entry -> (entry.getKey() == StepVerdict.DIVERGES ? "" : "is ")
                        + entry.getKey().label() + " with m = " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /** That all is well with this group, and with those whose steps are farther from their limits. */
    String praise() {
        StepForecast worst = worst();
        return String.format(
                Locale.ROOT,
                "eta L = %.3g (%s) is stable for all; the least limit is %.3g (%s, m = %d), %.2g times as large",
                worst.gain(), smoothness.words(), worst.limit(), name, worst.workers(), 1 / share());
    }

    /** What is wrong, and what to do. */
    String warning() {
        StepForecast forecast = worst();
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
                name, verdicts(), forecast.workers(), limits, share(), forecast.largestStableSize());
    }
}
