package stalesim.model.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;

/** Made-up runs of which it is known when they reach a loss of 0.3. */
public final class Trials {

    /** The loss that they reach, or not. */
    public static final double EPSILON = 0.3;

    private static final double START = 0.7;

    private Trials() {}

    /** A run that reaches it after so many updates and seconds, and ends there. */
    public static Trial reaching(int workers, int replication, long updates, double seconds) {
        return trial("async-lock", workers, replication, updates, seconds, EPSILON);
    }

    /** The same of another algorithm. */
    public static Trial reaching(String algorithm, int workers, int replication, double seconds) {
        return trial(algorithm, workers, replication, 100, seconds, EPSILON);
    }

    /** A run that ends without. */
    public static Trial missing(int workers, int replication) {
        return trial("async-lock", workers, replication, 100, 1, 0.5);
    }

    /** How much of the straight line of its losses is behind it before the last update. */
    private static double last(long updates) {
        return (updates - 1.0) / updates;
    }

    private static Trial trial(
            String algorithm, int workers, int replication, long updates, double seconds, double loss) {
        long ns = Math.round(seconds * 1e9);
        return new Trial(
                Map.of(),
                new RunResult(
                        Clock.SIMULATED,
                        Mode.NATIVE,
                        algorithm,
                        workers,
                        replication,
                        1,
                        updates,
                        updates,
                        ns,
                        new StalenessHistogram(new long[] {updates}),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new WorkerTotals(updates, 0, 0)),
                        List.of(
                                new CurvePoint(0, 0, START),
                                new CurvePoint(updates - 1, ns - ns / updates, START + (loss - START) * last(updates)),
                                new CurvePoint(updates, ns, loss)),
                        loss <= EPSILON ? Outcome.CONVERGED : Outcome.BUDGET));
    }
}
