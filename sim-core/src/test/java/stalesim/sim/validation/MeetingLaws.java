package stalesim.sim.validation;

import java.util.Arrays;
import java.util.List;
import stalesim.model.duration.Exponential;
import stalesim.model.queueing.Slowest;
import stalesim.model.statistics.Interval;

/** Threads that compute for exponential times of 1 ms on average and then wait for the slowest of them. */
final class MeetingLaws {

    private static final double COMPUTE_NS = 1e6;
    private static final int ROUNDS = 40_000;

    private MeetingLaws() {}

    static List<Law> all() {
        return List.of(
                mean(8, 0),
                mean(8, Machines.NEVER_NS),
                mean(8, (long) COMPUTE_NS / 2),
                mean(32, 0),
                variance(8));
    }

    private static Law mean(int members, long spinNs) {
        String waiting = spinNs == 0 ? "blocking" : spinNs == Machines.NEVER_NS ? "spinning" : "spinning 0.5 ms";
        return new Law(
                "MeetingPoint: " + members + " threads, " + waiting + ": round (ms)",
                "H_m / mu",
                Slowest.mean(members, 1),
                0,
                () -> Interval.ofMean(rounds(members, spinNs), Law.LEVEL));
    }

    private static Law variance(int members) {
        double deviation = Slowest.deviation(members, 1);
        return new Law(
                "MeetingPoint: " + members + " threads: squared deviation of a round (ms^2)",
                "(1 + 1/4 + ... + 1/m^2) / mu^2",
                deviation * deviation,
                0,
                () -> Interval.ofMean(squares(rounds(members, 0), Slowest.mean(members, 1)), Law.LEVEL));
    }

    private static double[] rounds(int members, long spinNs) {
        var plan = new MeetingSystem.Plan(members, new Exponential(COMPUTE_NS), spinNs, ROUNDS);
        return Arrays.stream(new MeetingSystem(plan, 0).roundsNs())
                .map(round -> round / COMPUTE_NS)
                .toArray();
    }

    private static double[] squares(double[] values, double mean) {
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .toArray();
    }
}
