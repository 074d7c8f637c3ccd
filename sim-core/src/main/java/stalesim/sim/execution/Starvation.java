package stalesim.sim.execution;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;

/** Why a run has dried up: nothing is left to happen, though updates of the budget are. */
final class Starvation {

    /** So many workers of one phase are told by rank. */
    private static final int TOLD = 8;

    private Starvation() {}

    /**
     * Tells who waits in which phase.
     *
     * @param workers of the run
     * @param updates that were applied
     * @param budget of updates
     * @return to be kept with the run
     */
    static IllegalStateException of(List<SimulatedWorker> workers, long updates, long budget) {
        Map<Phase, List<SimulatedWorker>> waiting = workers.stream()
                .collect(Collectors.groupingBy(
                        SimulatedWorker::phase, () -> new EnumMap<>(Phase.class), Collectors.toList()));
        String told = waiting.entrySet().stream()
                .map(entry -> tell(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
        return new IllegalStateException(
                "nobody can go on after " + updates + " of " + budget + " updates: " + told);
    }

    private static String tell(Phase phase, List<SimulatedWorker> workers) {
        String ranks = workers.stream()
                .limit(TOLD)
                .map(worker -> Integer.toString(worker.rank()))
                .collect(Collectors.joining(", "));
        String more = workers.size() > TOLD ? " and " + (workers.size() - TOLD) + " more" : "";
        return "in phase " + phase.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " workers " + ranks + more;
    }
}
