package stalesim.model.bound.leashed;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.range.Ranges;

/**
 * Vectors as long as the model that an implementation needs at once: 2 m + 1 with copies of one shared model (locked or
 * Hogwild!), at most 3 m with published ones (Leashed-SGD). What describes vectors is not counted.
 *
 * @param workers m &gt;= 1
 * @param published whether models are published, as in Leashed-SGD
 * @see "Paper 003 (thesis), section B.3.3 and lemma B.3.2"
 */
public record VectorCount(long workers, boolean published) implements Bound {

    private static final Statement PUBLISHED = Statement.of("published-vectors", "paper 003, lemma B.3.2")
            .says(Direction.UPPER, "vectors <= 3 m", "vectors")
            .assuming("every published vector is charged to its publisher", "vectors without readers are given back");

    private static final Statement COPIED = Statement.of("copied-vectors", "paper 003, section B.3.3")
            .says(Direction.EXACT, "vectors = 2 m + 1", "vectors")
            .assuming("each worker has a view and a gradient");

    /** Checks the range. */
    public VectorCount {
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        return published ? PUBLISHED : COPIED;
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(Symbol.count("m", "workers", "workers", workers));
    }

    @Override
    public double value() {
        return published ? 3 * (double) workers : 2 * (double) workers + 1;
    }
}
