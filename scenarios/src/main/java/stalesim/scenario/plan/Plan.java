package stalesim.scenario.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.result.Clock;
import stalesim.model.run.StopRule;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

/**
 * The runs of a scenario in their fixed order: by point of the sweep, clock, mode, algorithm, workers and repetition.
 *
 * @param cells what is repeated, in that order
 */
public record Plan(List<Cell> cells) {

    /** Makes the list immutable. */
    public Plan {
        cells = List.copyOf(cells);
    }

    /**
     * Lays out a scenario.
     *
     * <p>An algorithm that takes only so many workers runs with those of the stated numbers that it takes, and
     * with its greatest number in place of all that are too many: the sequential algorithm runs once, with 1.
     *
     * @param scenario what is asked for
     * @return its plan
     */
    public static Plan of(Scenario scenario) {
        return of(Sweep.single(scenario));
    }

    /**
     * Lays out a scenario at every point of its sweep, as {@link #of(Scenario)} does at each.
     *
     * @param sweep what is asked for
     * @return its plan
     */
    public static Plan of(Sweep sweep) {
        List<Cell> cells = new ArrayList<>();
        for (Variant variant : sweep.variants()) {
            for (Clock clock : Clock.values()) {
                if (variant.scenario().clocks().contains(clock)) {
                    variant.scenario().modes().forEach(mode -> addCells(cells, variant, clock, mode));
                }
            }
        }
        return new Plan(cells);
    }

    private static void addCells(List<Cell> cells, Variant variant, Clock clock, ModeSpec mode) {
        Scenario scenario = variant.scenario();
        StopRule stop = new StopRule(
                mode.updates().orElse(scenario.stop().updates()), scenario.stop().lossBelow());
        for (Algorithm algorithm : scenario.algorithms()) {
            TreeSet<Integer> possible = new TreeSet<>();
            mode.workers().forEach(workers -> possible.add(Math.min(workers, algorithm.maxWorkers())));
            for (int workers : possible) {
                cells.add(new Cell(
                        variant,
                        clock,
                        mode.mode(),
                        mode.pace(),
                        algorithm,
                        workers,
                        stop,
                        scenario.replications().under(clock)));
            }
        }
    }

    /**
     * The part of a plan that one of several processes does.
     *
     * @param shard which
     * @return every cell of it, in plan order
     */
    public Plan part(Shard shard) {
        return new Plan(IntStream.range(0, cells.size())
                .filter(shard::has)
                .mapToObj(cells::get)
                .toList());
    }

    /**
     * The cells under one clock.
     *
     * @param clock which
     * @return in plan order
     */
    public List<Cell> under(Clock clock) {
        return cells.stream().filter(cell -> cell.clock() == clock).toList();
    }

    /**
     * Number of runs in any case.
     *
     * @param clock under which clock
     * @return sum of the least repetitions
     */
    public long leastRuns(Clock clock) {
        return under(clock).stream().mapToLong(cell -> cell.repeats().min()).sum();
    }

    /**
     * Number of runs at most.
     *
     * @param clock under which clock
     * @return sum of the most repetitions
     */
    public long mostRuns(Clock clock) {
        return under(clock).stream().mapToLong(cell -> cell.repeats().max()).sum();
    }
}
