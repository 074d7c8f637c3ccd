package stalesim.model.stability;

/**
 * Closed forms for x_{i+1} = x_i - g x_{i-tau}, g = eta h: gradient descent with the same staleness at every update, as
 * equal workers with equal compute times have with tau = m - 1.
 *
 * @see "Derived here; claim S001-24 and THEORY.md, audit (k)"
 */
public final class ConstantDelay {

    private ConstantDelay() {}

    /**
     * Largest stable gain, 2 sin(pi / (2 (2 tau + 1))).
     *
     * @param delay tau &gt;= 0
     * @return limit of eta h
     */
    public static double limit(long delay) {
        return 2 * Math.sin(Math.PI / (2 * (2.0 * delay + 1)));
    }

    /**
     * Largest gain without oscillation, tau^tau / (tau + 1)^(tau + 1).
     *
     * @param delay tau &gt;= 0
     * @return limit of eta h
     */
    public static double oscillationLimit(long delay) {
        return delay == 0 ? 1 : Math.exp(-delay * Math.log1p(1.0 / delay)) / (delay + 1.0);
    }
}
