package stalesim.report.chart.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeUse;
import stalesim.report.comparison.Cell;

/**
 * Where the workers' time went in all runs of one cell under one clock.
 *
 * @param workers m &gt;= 1
 * @param clock of the runs
 * @param use summed over them
 */
public record TimeBar(int workers, Clock clock, TimeUse use) {

    /**
     * The bars of a cell.
     *
     * @param cell of one algorithm in one mode
     * @param runs its runs of both clocks; those that do not tell are left out
     * @return simulated and real, as far as there are any
     */
    public static List<TimeBar> of(Cell cell, List<RunResult> runs) {
        return Stream.of(Clock.values())
                .flatMap(clock -> use(clock, runs).map(use -> new TimeBar(cell.workers(), clock, use)).stream())
                .toList();
    }

    private static Optional<TimeUse> use(Clock clock, List<RunResult> runs) {
        return runs.stream()
                .filter(run -> run.clock() == clock)
                .flatMap(run -> run.timeUse().stream())
                .reduce(TimeUse::plus)
                .filter(use -> use.totalNs() > 0);
    }
}
