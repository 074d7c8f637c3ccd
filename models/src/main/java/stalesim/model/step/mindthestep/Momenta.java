package stalesim.model.step.mindthestep;

/** What rules with a momentum have in common. */
final class Momenta {

    private Momenta() {}

    static void check(double momentum) {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be >= 0 and < 1: momentum=" + momentum);
        }
    }

    /** tau ln x with 0 ln 0 = 0. */
    static double logPower(double logBase, long tau) {
        return tau == 0 ? 0 : tau * logBase;
    }
}
