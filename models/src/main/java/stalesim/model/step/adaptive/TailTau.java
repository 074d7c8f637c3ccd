package stalesim.model.step.adaptive;

import java.util.Map;
import stalesim.model.range.Ranges;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Parameters;

/**
 * TAIL-tau: g(tau) = 1 + A (1 - 2 phi(F(tau))), more than 1 for gradients fresher than the median and less for staler.
 *
 * <p>With the mid-CDF (for other shapes than phi(x) = x: the mean of phi over the cell from F(tau - 1) to F(tau)) the
 * mean step is exactly eta under every law. As printed it is not: with P[T &lt;= tau] it is eta (1 - A sum p^2), with
 * P[T &lt; tau] eta (1 + A sum p^2), which is 10.8 % less or more at A = 1 for Poisson staleness of 8 workers.
 *
 * @param amplitude A, 0 &lt;= A &lt;= 1
 * @param shape phi
 * @param cumulative which distribution function
 * @see "Paper 003 (thesis), equation C.7, theorems C.4.6 and C.4.8; corrected as in THEORY.md, audit (d)"
 */
public record TailTau(double amplitude, Shape shape, CumulativeKind cumulative) implements Adaptation {

    /** Checks the range. */
    public TailTau {
        Ranges.between("amplitude", amplitude, 1);
    }

    /**
     * The corrected rule with phi(x) = x.
     *
     * @param amplitude A, 0 &lt;= A &lt;= 1
     */
    public TailTau(double amplitude) {
        this(amplitude, Shape.LINEAR, CumulativeKind.MID);
    }

    @Override
    public String name() {
        return "tail-tau";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("amplitude", amplitude, "shape", shape.exponent(), "cdf", cumulative.label());
    }

    @Override
    public Factors under(StalenessLaw law) {
        double[] logs = new double[law.maxSupport() + 2];
        double below = 0;
        for (int tau = 0; tau < logs.length - 1; tau++) {
            double p = law.pmf(tau);
            logs[tau] = Math.log(factor(below, Math.min(p, 1 - below)));
            below = Math.min(1, below + p);
        }
        logs[logs.length - 1] = Math.log(1 - amplitude);
        return tau -> logs[(int) Math.min(tau, logs.length - 1)];
    }

    /** g where F(tau - 1) = below and p(tau) = p. */
    private double factor(double below, double p) {
        double phi =
                switch (cumulative) {
                    case MID -> shape.mean(below, p);
                    case AT_MOST -> shape.value(below + p);
                    case BELOW -> shape.value(below);
                };
        return Math.max(0, 1 + amplitude * (1 - 2 * phi));
    }
}
