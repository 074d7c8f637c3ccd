package stalesim.report.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Cell;
import stalesim.report.comparison.Comparison;

/**
 * What the court says of every case with stale updates under each clock. A pure function of the results: each case
 * draws from a stream of its own, so it does not matter that several are judged at once.
 *
 * @param sides by mode, algorithm, workers and clock
 */
public record JudgedCases(List<JudgedSide> sides) {

    /** A case that waits to be judged. */
    private record Waiting(Cell cell, Clock clock, List<RunResult> runs) {

        Optional<JudgedSide> judge() {
            return JudgedSide.of(cell, clock, runs);
        }
    }

    /** Makes the list immutable. */
    public JudgedCases {
        sides = List.copyOf(sides);
    }

    /**
     * Judges all cases.
     *
     * <p>Takes some tenths of a second for each case and processor where staleness is in the tens.
     *
     * @param results runs of both clocks, in any order
     * @param stage is told once what begins
     * @return the judgements
     */
    public static JudgedCases of(List<RunResult> results, Consumer<String> stage) {
        List<Waiting> waiting = new ArrayList<>();
        Comparison.byCell(results).forEach((cell, runs) -> {
            for (Clock clock : Clock.values()) {
                waiting.add(new Waiting(
                        cell, clock, runs.stream().filter(run -> run.clock() == clock).toList()));
            }
        });
        stage.accept("Judging which law of staleness describes each case");
        return new JudgedCases(
                waiting.parallelStream().map(Waiting::judge).flatMap(Optional::stream).toList());
    }

    /**
     * One case.
     *
     * @param cell the case
     * @param clock of the runs
     * @return its judgement; empty if there were no stale updates
     */
    public Optional<JudgedSide> of(Cell cell, Clock clock) {
        return sides.stream()
                .filter(side -> side.cell().equals(cell) && side.clock() == clock)
                .findFirst();
    }

    /**
     * The cases of one algorithm in one mode under one clock, as laws are followed over numbers of workers.
     *
     * @return a list by mode, algorithm and clock, each ascending in workers
     */
    public List<LawsByWorkers> byWorkers() {
        return sides.stream()
                .collect(Collectors.groupingBy(
                        side -> List.of(side.cell().mode(), side.cell().algorithm(), side.clock()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(LawsByWorkers::of)
                .toList();
    }
}
