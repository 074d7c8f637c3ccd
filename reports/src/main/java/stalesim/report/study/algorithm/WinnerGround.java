package stalesim.report.study.algorithm;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.study.WhichAlgorithm;
import stalesim.model.study.choice.Alternative;
import stalesim.model.study.choice.Contest;
import stalesim.model.study.choice.Contests;
import stalesim.model.study.choice.Winner;
import stalesim.report.study.StudyInput;

/**
 * All contests of one mode under one clock.
 *
 * @param study the question
 * @param clock of the runs
 * @param mode of the runs
 * @param directions what is swept but for the number of workers
 * @param byWorkers a contest for each point and number of workers
 * @param best a contest for each point, everybody with any number of workers
 */
record WinnerGround(
        WhichAlgorithm study,
        Clock clock,
        Mode mode,
        List<Direction> directions,
        List<WinnerCell> byWorkers,
        List<WinnerCell> best) {

    /** One for each clock and mode, in the order of their first runs. */
    static List<WinnerGround> of(WhichAlgorithm study, StudyInput input) {
        List<Direction> directions = input.surroundings().axes().stream()
                .filter(axis -> !axis.isWorkers())
                .map(axis -> new Direction(axis, UpdateRatios.along(axis, input.trials())))
                .toList();
        List<WinnerCell> byWorkers = Contests.of(study, input.trials(), input.epsilon()).stream()
                .map(contest -> cell(study, contest, directions, workers(contest)))
                .toList();
        List<WinnerCell> best = Contests.withAnyWorkers(
                        study, input.trials(), input.epsilon(), alternative -> point(alternative, directions))
                .stream()
                .map(contest -> cell(study, contest, directions, OptionalInt.empty()))
                .toList();
        return byWorkers.stream()
                .map(WinnerGround::key)
                .distinct()
                .map(key -> new WinnerGround(
                        study, key.clock(), key.mode(), directions, on(key, byWorkers), on(key, best)))
                .toList();
    }

    /** What is never compared. */
    private record Key(Clock clock, Mode mode) {}

    private static List<WinnerCell> on(Key key, List<WinnerCell> cells) {
        return cells.stream().filter(cell -> key(cell).equals(key)).toList();
    }

    private static Key key(WinnerCell cell) {
        return new Key(
                cell.contest().clock(),
                cell.contest().entrants().get(0).alternative().mode());
    }

    private static OptionalInt workers(Contest contest) {
        return OptionalInt.of(contest.entrants().get(0).alternative().workers());
    }

    private static WinnerCell cell(
            WhichAlgorithm study, Contest contest, List<Direction> directions, OptionalInt workers) {
        Alternative first = contest.entrants().get(0).alternative();
        return new WinnerCell(point(first, directions), workers, contest, Winner.of(study, contest));
    }

    private static Map<String, String> point(Alternative alternative, List<Direction> directions) {
        Map<String, String> point = new LinkedHashMap<>();
        directions.forEach(direction -> direction.axis().paths().forEach(path ->
                point.put(path, alternative.point().getOrDefault(path, ""))));
        return point;
    }

    /** What is not usual is told. */
    String label() {
        return (mode == Mode.NATIVE ? "" : ", " + mode.label())
                + (clock == Clock.SIMULATED ? "" : ", " + clock.label());
    }

    /** Of all algorithms, in the order of their first runs. */
    List<String> algorithms() {
        return List.copyOf(byWorkers.stream()
                .flatMap(cell -> cell.contest().entrants().stream())
                .map(entrant -> entrant.alternative().algorithm())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Ascending. */
    List<Integer> workers() {
        return byWorkers.stream()
                .map(cell -> cell.workers().orElseThrow())
                .distinct()
                .sorted()
                .toList();
    }
}
