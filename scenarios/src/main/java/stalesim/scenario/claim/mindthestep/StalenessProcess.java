package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.duration.Exponential;
import stalesim.model.statistics.Summary;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Staleness from update to update. */
final class StalenessProcess {

    private static final int WORKERS = 8;
    private static final long MEAN_NS = 500_000;
    private static final int WINDOW = 8;
    /** What a window still knows of its ends, at most 0.02 of the sum for windows of 200 updates and more. */
    private static final double ENDS = 0.05;

    private StalenessProcess() {}

    static List<Claim<?>> claims() {
        return List.of(sameMean(), independence());
    }

    private static double[] staleness(int workers, int updates, Bench bench, int replication)
            throws InterruptedException {
        WatchedUpdates watched = new WatchedUpdates();
        bench.run(Trial.of(watched, workers, updates).paced(new Exponential(MEAN_NS)), replication);
        return watched.staleness();
    }

    /**
     * From when on staleness has which mean.
     *
     * @param from first update
     * @param mean E[tau_i]
     */
    private record Mean(int from, double mean) {}

    private static Claim<?> sameMean() {
        return Claim.of(
                        "S003-14",
                        "section A.2.2",
                        ClaimKind.QUANTITATIVE,
                        "The mean staleness is the same at every update.")
                .assuming("8 equal workers with exponential compute times, all of which begin at once")
                .checkedBy(
                        "Mean of eight updates in a row, by run, at three places, against m - 1 = 7",
                        StalenessProcess::windows)
                .literally("for all i >= 0", new Mean(0, WORKERS - 1))
                .corrected("for all i after a warm-up of 10 m", new Mean(10 * WORKERS, WORKERS - 1))
                .broken("after a warm-up of m", new Mean(WORKERS, WORKERS - 1))
                .broken("m instead of m - 1", new Mean(10 * WORKERS, WORKERS));
    }

    private static Finding windows(Mean claimed, Bench bench) throws InterruptedException {
        int[] places = {claimed.from(), claimed.from() + 20, claimed.from() + 60};
        double[][] means = new double[places.length][bench.amount(200, 2_000)];
        for (int run = 0; run < means[0].length; run++) {
            double[] staleness = staleness(WORKERS, claimed.from() + 60 + WINDOW, bench, run);
            for (int place = 0; place < places.length; place++) {
                double[] window = Arrays.copyOfRange(staleness, places[place], places[place] + WINDOW);
                means[place][run] = Summary.of(window).mean();
            }
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int place = 0; place < places.length; place++) {
            String what = "mean staleness from update " + places[place] + " on";
            evidence.add(Estimated.hits(what, means[place], claimed.mean(), 0.5));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> independence() {
        return Claim.of(
                        "S003-37",
                        "assumption A.5.2; likewise C.4",
                        ClaimKind.QUANTITATIVE,
                        "Staleness is mean-independent of the staleness of other updates, so that its autocorrelations"
                                + " add up to 0.")
                .assuming("every worker always has a gradient under way", "exponential compute times")
                .checkedBy(
                        "Variance of the staleness of many updates together over their number and its variance, which"
                                + " is 1 + 2 sum_k acf(k)",
                        StalenessProcess::correlations)
                .literally("sum_(k >= 1) acf(k) = 0", 0.0)
                .corrected("sum_(k >= 1) acf(k) = -1/2", -0.5)
                .broken("-1", -1.0)
                .broken("-1/4", -0.25)
                .alsoMeasured();
    }

    private static Finding correlations(double sum, Bench bench) throws InterruptedException {
        int updates = bench.amount(8_000, 20_000, 2_400);
        int length = bench.amount(400, 500, 300);
        int workers = bench.amount(WORKERS, WORKERS, 4);
        double[] sums = bench.replicate(
                bench.amount(10, 20, 5), run -> sumOfCorrelations(staleness(workers, updates, bench, run), length));
        return Finding.of(Estimated.equivalent("sum of autocorrelations", sums, sum, ENDS));
    }

    private static double sumOfCorrelations(double[] staleness, int length) {
        Summary all = Summary.of(staleness);
        double squares = 0;
        int windows = staleness.length / length;
        for (int window = 0; window < windows; window++) {
            double off = 0;
            for (int i = window * length; i < (window + 1) * length; i++) {
                off += staleness[i] - all.mean();
            }
            squares += off * off / windows;
        }
        double variance = all.standardDeviation() * all.standardDeviation();
        return (squares / (length * variance) - 1) / 2;
    }
}
