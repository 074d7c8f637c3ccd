package stalesim.scenario.claim.rounds;

import java.util.Arrays;
import java.util.List;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Workers that send a part of every gradient. */
final class MaskedGradients {

    private MaskedGradients() {}

    /** Correction d for a support of some size divided into masks. */
    private interface Correction {
        double of(int support, int masks);
    }

    static List<Claim<?>> claims() {
        return List.of(masks());
    }

    private static Claim<?> masks() {
        return Claim.of(
                        "S002-42",
                        "section C.1, eq. 10 to 12",
                        ClaimKind.EXACT,
                        "A random one of D masks that divide the support, times d, is the whole gradient in the mean.")
                .assuming("masks are not empty, so there are at most as many as entries in the support")
                .checkedBy(
                        "The mean over all masks, for supports of 1 to 12 entries and D = 1 to 12",
                        MaskedGradients::mean)
                .literally("d = number of masks", (support, masks) -> Math.min(support, masks))
                .broken("d = D even where the support is smaller", (support, masks) -> masks)
                .broken("d = size of the support", (support, masks) -> support)
                .broken("d = entries of a mask", (support, masks) -> Math.ceil(support / (double) masks));
    }

    private static Finding mean(Correction correction, Bench bench) {
        long wrong = 0;
        long entries = 0;
        for (int support = 1; support <= 12; support++) {
            for (int asked = 1; asked <= 12; asked++) {
                int masks = Math.min(support, asked);
                double[] mean = new double[support];
                for (int mask = 0; mask < masks; mask++) {
                    for (int entry = mask; entry < support; entry += masks) {
                        mean[entry] += correction.of(support, asked) / masks;
                    }
                }
                wrong += Arrays.stream(mean).filter(value -> Math.abs(value - 1) > 1e-12).count();
                entries += support;
            }
        }
        return Finding.of(Exactly.never("d E[S_u] differs from D_xi", wrong, entries));
    }
}
