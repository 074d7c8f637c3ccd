package stalesim.scenario.claim.dataset.theory;

import java.util.List;
import java.util.function.DoubleToLongFunction;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.bound.hogwild.GainGrows;
import stalesim.model.bound.hogwild.LeastLag;
import stalesim.model.bound.hogwild.MostWorkers;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** How many workers Hogwild! bears, by the theory of the paper. */
final class WorkerBounds {

    private WorkerBounds() {}

    static List<Claim<?>> claims() {
        return List.of(largestLag(), gainGrows(), mostWorkers());
    }

    /** Whether one worker more than m lowers each worker's iterations. */
    private interface Growth {
        boolean holds(double product, int workers);
    }

    private static Claim<?> largestLag() {
        return Claim.of(
                        "S000-35",
                        "theorem 1",
                        ClaimKind.EXACT,
                        "The largest staleness of m workers is m at least, and m where all are equally fast.")
                .assuming("staleness leaves the own update out, and workers read again at once")
                .checkedBy(
                        "The largest staleness of simulated workers, equally fast or with exponential times, for 2 to"
                                + " 16 workers",
                        WorkerBounds::lags)
                .literally("m <= tau_max", m -> new LeastLag(m, Reading.LITERAL).value())
                .corrected("m - 1 <= tau_max", m -> new LeastLag(m).value())
                .broken("m/2 <= tau_max", m -> m / 2.0)
                .broken("m + 1 <= tau_max", m -> m + 1);
    }

    private static Finding lags(IntToDoubleFunction least, Bench bench) throws InterruptedException {
        long below = 0;
        long unequal = 0;
        for (int m : new int[] {2, 3, 5, 8, 16}) {
            int equal = largest(m, new Deterministic(1_000_000), bench);
            below += largest(m, new Exponential(1_000_000), bench) >= least.applyAsDouble(m) ? 0 : 1;
            unequal += equal == least.applyAsDouble(m) ? 0 : 1;
        }
        return Finding.of(
                Exactly.never("largest staleness below the bound", below, 5),
                Exactly.never("another largest staleness of equal workers", unequal, 5));
    }

    private static int largest(int workers, DurationLaw law, Bench bench) throws InterruptedException {
        Trial trial = Trial.of(new AsyncLock(), workers, 400).paced(law);
        return bench.run(trial, workers).staleness().max();
    }

    private static Claim<?> mostWorkers() {
        return Claim.of(
                        "S000-38",
                        "appendix B.1",
                        ClaimKind.EXACT,
                        "The most workers that lower each worker's bound below that of one are those below 1/(6K).")
                .assuming("K = Omega delta^(1/2) does not depend on m")
                .checkedBy(
                        "The largest m <= 2000 whose 1/m + 6 m K is below 1 + 6 K, tried one by one, for 300 values of"
                                + " K, none of them on the border",
                        WorkerBounds::tried)
                .literally("m < 1/(6 K)", k -> new MostWorkers(k).workers().orElse(1))
                .broken("m < 1/sqrt(6 K)", k -> (long) Math.max(1, 1 / Math.sqrt(6 * k)))
                .broken("m <= 1/(6 K) + 1", k -> (long) (1 + 1 / (6 * k)))
                .broken("m < 1/K", k -> (long) Math.max(1, 1 / k));
    }

    private static Finding tried(DoubleToLongFunction most, Bench bench) {
        long wrong = 0;
        for (int step = 0; step < 300; step++) {
            double k = Math.pow(10, -4 + step * 0.01371);
            long last = 1;
            for (int m = 2; m <= 2000; m++) {
                last = 1.0 / m + 6 * m * k < 1 + 6 * k ? m : last;
            }
            wrong += most.applyAsLong(k) == last ? 0 : 1;
        }
        return Finding.of(Exactly.never("bound and trial disagree", wrong, 300));
    }

    private static Claim<?> gainGrows() {
        return Claim.of(
                        "S000-37",
                        "appendix B.1",
                        ClaimKind.EXACT,
                        "A worker more lowers the bound on the iterations of each exactly if m (m+1) < 1/(6K).")
                .assuming("K = Omega delta^(1/2) and rho do not depend on m")
                .checkedBy(
                        "The condition against the bound (1/m + 6 rho + 6 m K) itself, for m = 1 .. 200 and 300 values"
                                + " of K, none of them on the border",
                        WorkerBounds::growth)
                .literally("m (m+1) < 1/(6 K)", (k, m) -> new GainGrows(k, m).value() > 0)
                .broken("m^2 < 1/(6 K)", (k, m) -> m * (double) m < 1 / (6 * k))
                .broken("m (m+1) < 1/K", (k, m) -> m * (m + 1.0) < 1 / k)
                .broken("m < 1/(6 K)", (k, m) -> m < 1 / (6 * k));
    }

    private static Finding growth(Growth growth, Bench bench) {
        long wrong = 0;
        long cases = 0;
        for (int step = 0; step < 300; step++) {
            double k = Math.pow(10, -6 + step * 0.0201);
            for (int m = 1; m <= 200; m++) {
                boolean lower = 1.0 / (m + 1) + 6 * (m + 1) * k < 1.0 / m + 6 * m * k;
                wrong += growth.holds(k, m) == lower ? 0 : 1;
                cases++;
            }
        }
        return Finding.of(Exactly.never("condition and bound disagree", wrong, cases));
    }
}
