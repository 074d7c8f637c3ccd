package stalesim.model.bound.rounds;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * How far a step that is kept for a round departs from the step that falls with every update:
 * alpha_t/alpha_0 &lt;= max(3, 1 + ((m+2)/(m+1))^(1/(g-1)))^q, which is 3^q for g &gt;= 2.
 *
 * <p>In fact about 1.01 for the strongly convex recipe.
 *
 * @param power g &gt; 1
 * @param start m &gt;= 0
 * @param exponent q &gt;= 0
 * @param reading of the bracket
 * @see "Paper 002 (Hogwild! over local data sets), lemma 2 and lemma 4"
 */
public record StepFluctuation(double power, long start, double exponent, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("step-fluctuation", "paper 002, lemma 4")
            .says(Direction.UPPER, "alpha_t/alpha_0 <= max(3, 1 + ((m + 2)/(m + 1))^(1/(g - 1)))^q", Symbol.NONE)
            .assuming("2 tau at most doubles from round to round", "s_0 - 1 <= 2 tau(0)", "sizes of lemma 3")
            .misprinted(
                    "alpha_t/alpha_0 <= max(3, (1 + (m + 2)/(m + 1))^(1/(g - 1)))^q",
                    "1 stands outside of the power, as in the proof; no difference at g = 2");

    /** Checks the ranges. */
    public StepFluctuation {
        Ranges.notNegative("start", start);
        Ranges.notNegative("exponent", exponent);
        if (!(power > 1)) {
            throw new IllegalArgumentException("power must be > 1: power=" + power);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                Symbol.number("g", "root of the delay's growth", power),
                Symbol.count("m", "rounds that the sequence skips", "rounds", start),
                Symbol.number("q", "power of the steps", exponent));
    }

    @Override
    public double value() {
        double ratio = 1 + 1 / (double) (start + 1);
        double root = 1 / (power - 1);
        return Math.pow(Math.max(3, reading.choose(1 + Math.pow(ratio, root), Math.pow(1 + ratio, root))), exponent);
    }
}
