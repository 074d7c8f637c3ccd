package stalesim.report.study.workers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.study.WorkerPaths;
import stalesim.model.study.choice.Alternative;
import stalesim.model.study.choice.Choice;
import stalesim.report.chart.FigureId;
import stalesim.report.study.workers.WorkerChoices.Aim;

/**
 * One algorithm in one mode at one point: what is chosen from its simulated runs, and what its real runs would have
 * chosen. Where nothing was simulated, what was measured chooses.
 *
 * @param choices those that are made
 * @param real those of the measurement beside a simulation; empty if there is none
 * @param made the choices that are made, by aim
 * @param wouldBe the choices of the measurement, by aim
 */
record WorkerPair(
        WorkerChoices choices, Optional<WorkerChoices> real, Map<Aim, Choice> made, Map<Aim, Choice> wouldBe) {

    static List<WorkerPair> of(List<WorkerChoices> all) {
        Map<String, List<WorkerChoices>> pairs = new LinkedHashMap<>();
        all.forEach(choices -> pairs.computeIfAbsent(label(choices), key -> new ArrayList<>()).add(choices));
        return pairs.values().stream().map(WorkerPair::pair).toList();
    }

    private static WorkerPair pair(List<WorkerChoices> clocks) {
        WorkerChoices made = clocks.stream()
                .filter(choices -> choices.contest().clock() == Clock.SIMULATED)
                .findFirst()
                .orElse(clocks.get(0));
        Optional<WorkerChoices> real =
                clocks.stream().filter(choices -> choices.contest().clock() != made.contest().clock()).findFirst();
        return new WorkerPair(
                made, real, made.choices(), real.map(WorkerChoices::choices).orElse(Map.of()));
    }

    private static String label(WorkerChoices choices) {
        Alternative first = choices.contest().entrants().get(0).alternative();
        return Stream.concat(
                        Stream.of(first.algorithm(), first.mode().label()),
                        point(choices).entrySet().stream().map(value -> value.getKey() + " = " + value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> point(WorkerChoices choices) {
        return WorkerPaths.without(
                choices.contest().entrants().get(0).alternative().point());
    }

    /** What else is swept; nothing where nothing is. */
    Map<String, String> point() {
        return point(choices);
    }

    /** Such as "async-lock, native, machine.network.latency-us = 10". */
    String label() {
        return label(choices);
    }

    Mode mode() {
        return choices.contest().entrants().get(0).alternative().mode();
    }

    String id() {
        return FigureId.of("choice", label());
    }

    Optional<Choice> choice(Aim aim) {
        return Optional.ofNullable(made.get(aim));
    }

    Optional<Choice> measured(Aim aim) {
        return Optional.ofNullable(wouldBe.get(aim));
    }

    /** How far the two choices are apart on the grid of workers. */
    Optional<Integer> stepsApart(Aim aim) {
        if (choice(aim).isEmpty() || measured(aim).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> grid = choices.byWorkers().stream()
                .map(entrant -> entrant.alternative().workers())
                .toList();
        int one = grid.indexOf(choice(aim).get().chosen().alternative().workers());
        int other = grid.indexOf(measured(aim).get().chosen().alternative().workers());
        return other < 0 ? Optional.empty() : Optional.of(Math.abs(one - other));
    }
}
