package stalesim.model.step.adaptive;

/** Sums of numbers that are given by their logarithms. */
public final class Logarithms {

    private Logarithms() {}

    /**
     * ln(e^a + e^b).
     *
     * @param a ln of the first; negative infinity for 0
     * @param b ln of the second; negative infinity for 0
     * @return ln of the sum, never overflowing
     */
    public static double add(double a, double b) {
        double larger = Math.max(a, b);
        if (Double.isInfinite(larger)) {
            return larger;
        }
        return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }
}
