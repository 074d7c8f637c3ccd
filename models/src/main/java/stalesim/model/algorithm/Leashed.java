package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.Store;

/**
 * Leashed-SGD: lock-free and consistent. A worker computes at the published vector without copying it, makes the next
 * vector from a copy of the then latest one, and publishes it by one compare-and-swap; where another worker was
 * faster it tries again with that worker's vector, until it succeeds or has failed more than T_p times and drops the
 * gradient.
 *
 * @param persistence T_p &gt;= 0, failed attempts that a worker puts up with; {@link Update#UNBOUNDED} for infinity
 * @see "Paper 003 (thesis), algorithm B.3"
 */
public record Leashed(long persistence) implements Algorithm {

    /** Checks the range. */
    public Leashed {
        if (persistence < 0) {
            throw new IllegalArgumentException("persistence must be >= 0: persistence=" + persistence);
        }
    }

    @Override
    public String name() {
        return persistence == Update.UNBOUNDED ? "leashed" : "leashed-" + persistence;
    }

    @Override
    public String summary() {
        return "Leashed-SGD: lock-free, published by compare-and-swap, "
                + (persistence == Update.UNBOUNDED ? "never gives up" : "gives up after " + persistence + " retries");
    }

    @Override
    public String source() {
        return "paper 003, algorithm B.3";
    }

    @Override
    public Store store() {
        return Store.PUBLISHED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.count("persistence", "failed attempts before a gradient is dropped; without end", 0));
    }

    @Override
    public Leashed with(Map<String, Double> values) {
        Double bound = values.get("persistence");
        return bound == null ? this : new Leashed(bound.longValue());
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return List.of(new Read(), new Compute(), new Update(new GradientStep(setting.step()), persistence));
    }
}
