package stalesim.model.bound.staleness;

import java.util.List;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Steps of TAIL-tau: eta = C_A(tau) eta_bar with mean eta_bar, a variance of at most A^2/3 eta_bar^2, and a mean
 * staleness.
 *
 * @param amplitude A, 0 to 1
 * @param meanStaleness tau &gt;= 0
 * @see "Paper 003 (thesis), definition C.4.5, lemma C.4.7"
 */
public record TailTauSteps(double amplitude, double meanStaleness) {

    /** From this A^2 on the printed theorem C.5.6 is right though its lemma is not. */
    private static final double LARGE_ENOUGH = 0.6;

    /** Checks the ranges. */
    public TailTauSteps {
        Ranges.notNegative("meanStaleness", meanStaleness);
        if (!(amplitude >= 0 && amplitude <= 1)) {
            throw new IllegalArgumentException("amplitude must be >= 0 and <= 1: amplitude=" + amplitude);
        }
    }

    /**
     * E[eta^2]/2 + E[tau] E[eta]^2 in units of eta_bar^2, at most.
     *
     * @param reading the print takes the variance for the second moment and so leaves out 1/2
     * @return 1/2 + A^2/6 + tau; literal A^2/6 + tau
     */
    public double bracket(Reading reading) {
        return reading.choose(0.5, 0) + squared() / 6 + meanStaleness;
    }

    /**
     * An upper bound of {@link #bracket} that theorem C.5.6 puts in its place.
     *
     * @param reading of the bound; both are the same for A^2 &gt;= 0.6
     * @return A^2 + tau, and where that is below the bracket, A^2 &lt; 0.6, 1/2 + A^2 + tau; literal always A^2 + tau
     */
    public double looseBracket(Reading reading) {
        double half = squared() >= LARGE_ENOUGH ? 0 : reading.choose(0.5, 0);
        return half + squared() + meanStaleness;
    }

    /**
     * Their moments, with the largest possible variance and E[tau eta] &lt;= E[tau] E[eta].
     *
     * @param step eta_bar &gt; 0
     * @return eta_bar, (1 + A^2/3) eta_bar^2, tau eta_bar
     */
    public StepMoments moments(double step) {
        return new StepMoments(step, (1 + squared() / 3) * step * step, meanStaleness * step);
    }

    private double squared() {
        return amplitude * amplitude;
    }

    /** A and tau. */
    List<Symbol> symbols() {
        return List.of(
                Symbol.number("A", "amplitude of TAIL-tau", amplitude),
                new Symbol("tau", "mean staleness", "updates", meanStaleness));
    }
}
