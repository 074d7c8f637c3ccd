package stalesim.model.bound.scaling;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Throughput of m workers that queue for shared things and keep each other informed:
 * X(m) = lambda m / (1 + sigma (m-1) + kappa m (m-1)).
 *
 * <p>Amdahl's law for kappa = 0. An empirical law: fitted parameters may come out negative where workers help each
 * other or the measurements are too noisy to tell.
 *
 * @param alone lambda &gt; 0, throughput of one worker, in any unit
 * @param contention sigma
 * @param coherency kappa
 * @param workers m &gt;= 1
 * @see "Gunther (2007), Guerrilla capacity planning, chapter 4"
 */
public record UniversalScalability(double alone, double contention, double coherency, long workers) implements Bound {

    private static final Statement STATEMENT = Statement.of("universal-scalability", "Gunther 2007")
            .says(Direction.EXACT, "X(m) = lambda m/(1 + sigma (m - 1) + kappa m (m - 1))", "as lambda's")
            .assuming("an empirical law: lambda, sigma and kappa are fitted");

    /** Checks the ranges. */
    public UniversalScalability {
        Ranges.positive("alone", alone);
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("lambda", "throughput of one worker", "any", alone),
                Symbol.number("sigma", "contention", contention),
                Symbol.number("kappa", "coherency", coherency),
                Symbol.count("m", "workers", "workers", workers));
    }

    @Override
    public double value() {
        return throughput(alone, contention, coherency, (double) workers);
    }

    /**
     * Number of workers with the highest throughput.
     *
     * @return sqrt((1 - sigma)/kappa), but at least 1; infinite for kappa &lt;= 0
     */
    public double peak() {
        return coherency <= 0 ? Double.POSITIVE_INFINITY : Math.sqrt(Math.max(coherency, 1 - contention) / coherency);
    }

    /** X(m) for given parameters. */
    static double throughput(double alone, double contention, double coherency, double workers) {
        return alone * workers / (1 + (workers - 1) * (contention + coherency * workers));
    }
}
