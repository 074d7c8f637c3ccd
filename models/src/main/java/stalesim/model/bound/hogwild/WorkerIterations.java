package stalesim.model.bound.hogwild;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Updates of each of m workers of equal speed that are enough for Hogwild!: t/m = (1/m + 6 rho + 6 m K) Omega h, which
 * is {@link HogwildIterations} with a lag of m, over m.
 *
 * @param overlap Omega, delta and rho
 * @param workers m &gt;= 1
 * @param sequential h(eps) &gt; 0, as in {@link HogwildIterations}
 * @see "Paper 000 (Dataset matters), appendix B.1"
 */
public record WorkerIterations(Overlap overlap, int workers, double sequential) implements Bound {

    private static final Statement STATEMENT = Statement.of("hogwild-worker-iterations", "paper 000, appendix B.1")
            .says(Direction.SUFFICIENT, "t/m = (1/m + 6 rho + 6 m Omega delta^(1/2)) Omega h(eps)", "updates")
            .assuming("those of hogwild-iterations", "workers of equal speed: the lag is m");

    /** Checks the ranges. */
    public WorkerIterations {
        Ranges.atLeastOne("workers", workers);
        Ranges.positive("sequential", sequential);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(overlap.symbols());
        symbols.add(new Symbol("m", "workers", "workers", workers));
        symbols.add(new Symbol("h", "factor of objective, start and eps", "updates", sequential));
        return symbols;
    }

    @Override
    public double value() {
        return share(workers, overlap.collision(), overlap.product()) * overlap.maxSupport() * sequential;
    }

    /**
     * How much less one of m workers has to do than one alone.
     *
     * @return (1 + 6 rho + 6 K) / (1/m + 6 rho + 6 m K)
     */
    public double speedUp() {
        return speedUp(workers, overlap.collision(), overlap.product());
    }

    /**
     * The same from two figures of the data, which may be 0.
     *
     * @param workers m &gt;= 1
     * @param collision rho
     * @param product K
     * @return (1 + 6 rho + 6 K) / (1/m + 6 rho + 6 m K)
     */
    public static double speedUp(long workers, double collision, double product) {
        return share(1, collision, product) / share(workers, collision, product);
    }

    /** f(m) = 1/m + 6 rho + 6 m K. */
    private static double share(long workers, double collision, double product) {
        return 1.0 / workers + 6 * collision + 6 * workers * product;
    }
}
