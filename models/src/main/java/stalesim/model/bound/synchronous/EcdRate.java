package stalesim.model.bound.synchronous;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Order of the mean gradient of ECD-PSGD after T updates: the sum of {@link #leading}, {@link #compression} and
 * {@link #disagreement}.
 *
 * <p>Constant factors and a rest h_4 that does not depend on m are left out, as in the print, so ratios and slopes
 * mean something and the value itself does not.
 *
 * @param noise deviations of gradients, compression and data
 * @param workers m &gt;= 1
 * @param updates T &gt;= 2
 * @param reading with or without the misprint
 * @see "Paper 000 (Dataset matters), theorem 4, eq. 8; Tang et al. (2018), Communication compression for decentralized
 *     training"
 */
public record EcdRate(Noise noise, int workers, long updates, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("ecd-rate", "paper 000, theorem 4, eq. 8")
            .says(
                    Direction.UPPER,
                    "sigma/sqrt(m T) + sigma s^2 ln T/(m sqrt(m T)) + zeta^(2/3) s^2 ln T/(m T^(2/3)) + O(1)",
                    "gradient^2")
            .assuming("smooth", "unbiased compression", "doubly stochastic weights with a spectral gap", "tuned step")
            .misprinted(
                    "sigma/sqrt(m T) + sigma s^2 ln T/(m sqrt(m T)) + zeta^(2/3) s^2 ln T/(m T sqrt(T)) + h_4",
                    "T^(2/3) in the third term, as in Tang et al.; the left side is the mean of squared norms");

    /** Checks the ranges. */
    public EcdRate {
        Ranges.atLeastOne("workers", workers);
        if (updates < 2) {
            throw new IllegalArgumentException("updates must be >= 2: updates=" + updates);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("sigma", "deviation of a worker's gradients", "gradient", noise.gradient()),
                new Symbol("s", "deviation of compression, times sqrt(2)", "parameters", noise.compression()),
                new Symbol("zeta", "deviation of gradients between workers", "gradient", noise.between()),
                new Symbol("m", "workers", "workers", workers),
                Symbol.count("T", "updates", "updates", updates));
    }

    @Override
    public double value() {
        return leading() + compression() + disagreement();
    }

    /**
     * The term for which workers help.
     *
     * @return sigma/sqrt(m T)
     */
    public double leading() {
        return noise.gradient() / Math.sqrt(workers * (double) updates);
    }

    /**
     * What compression adds.
     *
     * @return sigma s^2 ln T/(m sqrt(m T))
     */
    public double compression() {
        return leading() * squaredLog() / workers;
    }

    /**
     * What differing data of the workers add.
     *
     * @return zeta^(2/3) s^2 ln T/(m T^(2/3)); literal with T^(3/2)
     */
    public double disagreement() {
        double power = Math.pow((double) updates, reading.choose(2.0 / 3, 1.5));
        return Math.cbrt(noise.between() * noise.between()) * squaredLog() / (workers * power);
    }

    private double squaredLog() {
        return noise.compression() * noise.compression() * Math.log((double) updates);
    }

    /**
     * Where the noise comes from.
     *
     * @param gradient sigma &gt;= 0
     * @param compression s &gt;= 0, with E|C(z) - z|^2 &lt;= s^2/2
     * @param between zeta &gt;= 0
     */
    public record Noise(double gradient, double compression, double between) {

        /** Checks the ranges. */
        public Noise {
            Ranges.notNegative("gradient", gradient);
            Ranges.notNegative("compression", compression);
            Ranges.notNegative("between", between);
        }
    }
}
