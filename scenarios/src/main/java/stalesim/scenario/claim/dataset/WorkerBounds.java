package stalesim.scenario.claim.dataset;

import java.util.List;
import stalesim.model.bound.hogwild.GainGrows;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** How many workers Hogwild! bears, by the theory of the paper. */
final class WorkerBounds {

    private WorkerBounds() {}

    static List<Claim<?>> claims() {
        return List.of(gainGrows());
    }

    /** Whether one worker more than m lowers each worker's iterations. */
    private interface Growth {
        boolean holds(double product, int workers);
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
