package stalesim.report.chart;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;

/**
 * Clocks that have runs, so that no key names marks of others.
 *
 * @param simulated whether there are simulated runs
 * @param real whether there are real ones
 */
public record PresentClocks(boolean simulated, boolean real) {

    /**
     * Of runs.
     *
     * @param runs any runs
     * @return their clocks
     */
    public static PresentClocks of(Collection<RunResult> runs) {
        Set<Clock> clocks = EnumSet.noneOf(Clock.class);
        runs.forEach(run -> clocks.add(run.clock()));
        return new PresentClocks(clocks.contains(Clock.SIMULATED), clocks.contains(Clock.REAL));
    }

    /**
     * Leaves out what cannot be in a figure.
     *
     * @param key of figures that can show both clocks
     * @return the entries of these clocks, and those of no clock
     */
    public List<KeyEntry> of(List<KeyEntry> key) {
        return key.stream()
                .filter(entry -> (simulated || entry.ink() != Ink.SIMULATED) && (real || entry.ink() != Ink.REAL))
                .toList();
    }
}
