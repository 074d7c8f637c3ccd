package stalesim.model.bound.grouped;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * How many times faster a ring of N workers is than one of W, where a step of the large ring takes alpha + D/(W B) and
 * one of the small ring alpha + D/(N B): (W - 1)/((N - 1) (s + (1 - s) W/N)), s the share of alpha in the large ring's.
 *
 * <p>For W = N^2 latency gains N + 1 and bandwidth (N + 1)/N alone. A worker that is always slow is waited for as
 * before, for it takes part in every second round of everybody.
 *
 * @param workers W &gt;= 2
 * @param size N &gt;= 2, a divisor of W
 * @param latencyShare alpha/(alpha + D/(W B)), 0 for bandwidth alone and 1 for latency alone
 * @param reading alpha-beta form, or literally (2 W - 1)/(2 N - 1)
 * @see "Paper 004 (DS-Sync), section 3.2"
 */
public record GroupGain(int workers, int size, double latencyShare, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("group-gain", "paper 004, section 3.2")
            .says(
                    Direction.EXACT,
                    "(W - 1)/((N - 1) (s + (1 - s) W/N)), s = alpha/(alpha + D/(W B));"
                            + " W = N^2: N + 1 for s = 1, (N + 1)/N for s = 0",
                    Symbol.NONE)
            .assuming("rings of equal links", "groups do not share links")
            .misprinted("(2 W - 1)/(2 N - 1)", "a step moves D/W in a ring of W: bandwidth gains little");

    /** Checks the ranges. */
    public GroupGain {
        Ranges.atLeastOne("workers", workers);
        if (size < 2 || workers % size != 0) {
            throw new IllegalArgumentException(
                    "size must be >= 2 and divide workers: workers=" + workers + ", size=" + size);
        }
        if (!(latencyShare >= 0 && latencyShare <= 1)) {
            throw new IllegalArgumentException("latencyShare must be >= 0 and <= 1: latencyShare=" + latencyShare);
        }
    }

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("W", "workers", "workers", workers),
                new Symbol("N", "workers of a group", "workers", size),
                Symbol.number("s", "share of latency in a step of the large ring", latencyShare));
    }

    @Override
    public double value() {
        double groupStep = latencyShare + (1 - latencyShare) * workers / size;
        double corrected = (workers - 1.0) / ((size - 1.0) * groupStep);
        return reading.choose(corrected, (2.0 * workers - 1) / (2.0 * size - 1));
    }
}
