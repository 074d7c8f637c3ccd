package stalesim.model.step.mindthestep;

import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/** What rules for an implied momentum have in common. */
final class Momenta {

    private Momenta() {}

    static void check(double momentum) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be >= 0 and < 1: momentum=" + momentum);
        }
    }

    /** kappa &gt; 0, and 1 in the corrected form. */
    static void checkKappa(double kappa, Reading form) {
        Ranges.positive("kappa", "kappa", kappa);
        if (form == Reading.CORRECTED && kappa != 1) {
            throw new IllegalArgumentException("kappa must be 1 in the corrected form: kappa=" + kappa
                    + " has no mean (below 1) or negative steps (above)");
        }
    }

    /** tau ln x with 0 ln 0 = 0. */
    static double logPower(double logBase, long tau) {
        return tau == 0 ? 0 : tau * logBase;
    }
}
