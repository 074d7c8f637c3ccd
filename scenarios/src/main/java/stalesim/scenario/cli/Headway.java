package stalesim.scenario.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How far the runs that were announced together have come, those under way included. Not thread-safe. */
final class Headway {

    /** Less than this of the work says little of the time that is left, as long as no run has finished. */
    private static final double LEAST = 0.001;

    private static final double WHOLE_PERCENT = 0.01;

    private final String what;
    private final long begunNs;
    private final Map<String, Double> underWay = new HashMap<>();
    private int runs;
    private int finished;
    private double work;
    private double workDone;

    /**
     * Nothing is done yet.
     *
     * @param what which runs, for instance {@code real runs}
     * @param runs how many
     * @param work their expected cost in any unit
     * @param nowNs the time
     */
    Headway(String what, int runs, double work, long nowNs) {
        this.what = what;
        this.runs = runs;
        this.work = work;
        begunNs = nowNs;
    }

    void more(int count, double expected) {
        runs += count;
        work += expected;
    }

    /** A run has come so far; what was known of it before is forgotten. */
    void underWay(String run, double amount) {
        underWay.put(run, amount);
    }

    void done(String run, double amount) {
        underWay.remove(run);
        finished++;
        workDone += amount;
    }

    /** For instance {@code simulated runs: 1/4 (37 %), 40 s left}: of the work, not of the runs, and at its pace. */
    String text(long nowNs) {
        double behind = workDone
                + underWay.values().stream().mapToDouble(Double::doubleValue).sum();
        String runsDone = what + ": " + finished + "/" + runs;
        return behind > 0 && finished < runs
                ? runsDone + left(Math.min(1, behind / work), (double) (nowNs - begunNs))
                : runsDone;
    }

    private String left(double share, double elapsedNs) {
        String percent = " (" + percent(share) + " %)";
        return finished > 0 || share >= LEAST
                ? percent + ", " + Durations.text(elapsedNs / share * (1 - share)) + " left"
                : percent;
    }

    private static String percent(double share) {
        if (share < LEAST) {
            return "< 0.1";
        }
        return share < WHOLE_PERCENT ? String.format(Locale.ROOT, "%.1f", 100 * share) : "" + (int) (100 * share);
    }

    /** What there is to say when all runs have finished. */
    String end(long nowNs) {
        return what + ": " + finished + " done in " + Durations.text((double) (nowNs - begunNs));
    }
}
