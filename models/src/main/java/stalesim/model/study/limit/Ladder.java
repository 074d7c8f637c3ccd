package stalesim.model.study.limit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.Map;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.study.Trial;

/**
 * One algorithm in one mode at one point under one clock, with every number of workers. Replications are paired: each
 * rung has the same ones.
 *
 * @param premise what is known beforehand
 * @param clock which clock the runs are of
 * @param rungs ascending by workers, at least one
 */
public record Ladder(Premise premise, Clock clock, List<Rung> rungs) {

    /** Makes the list immutable. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /**
     * Sorts runs.
     *
     * @param premises of everything that was run
     * @param trials all runs, in any order
     * @return a ladder a premise and clock, in their order; those without runs are left out
     */
    public static List<Ladder> of(List<Premise> premises, List<Trial> trials) {
        List<Ladder> ladders = new ArrayList<>();
        for (Premise premise : premises) {
            for (Clock clock : Clock.values()) {
                List<RunResult> runs = trials.stream()
                        .filter(trial -> premise.holdsFor(trial) && trial.run().clock() == clock)
                        .map(Trial::run)
                        .toList();
                if (!runs.isEmpty()) {
                    ladders.add(new Ladder(premise, clock, rungs(runs)));
                }
            }
        }
        return ladders;
    }

    /** Only replications that every number of workers has can be paired. */
    private static List<Rung> rungs(List<RunResult> runs) {
        Map<Integer, List<RunResult>> byWorkers = new TreeMap<>();
        runs.forEach(run -> byWorkers.computeIfAbsent(run.workers(), workers -> new ArrayList<>()).add(run));
        int common = byWorkers.values().stream().mapToInt(List::size).min().orElse(0);
        List<Rung> rungs = new ArrayList<>();
        byWorkers.forEach((workers, all) -> {
            all.sort(Comparator.comparingInt(RunResult::replication));
            rungs.add(new Rung(workers, all.subList(0, common)));
        });
        return rungs;
    }

    /**
     * Numbers of workers.
     *
     * @return ascending
     */
    public List<Integer> workers() {
        return rungs.stream().map(Rung::workers).toList();
    }

    /**
     * Paired replications.
     *
     * @return n &gt;= 1
     */
    public int replications() {
        return rungs.get(0).runs().size();
    }

    /**
     * The number of updates at which losses are compared.
     *
     * @param wanted what was asked for
     * @return no more than what every run reaches that neither diverged nor failed; 0 if there is none
     */
    public long atUpdate(OptionalLong wanted) {
        long reached = rungs.stream()
                .flatMap(rung -> rung.runs().stream())
                .filter(run -> run.outcome() != Outcome.DIVERGED && !run.outcome().failed())
                .mapToLong(Ladder::last)
                .min()
                .orElse(0);
        return Math.min(reached, wanted.orElse(reached));
    }

    private static long last(RunResult run) {
        List<CurvePoint> curve = run.curve();
        return curve.isEmpty() ? 0 : curve.get(curve.size() - 1).update();
    }
}
