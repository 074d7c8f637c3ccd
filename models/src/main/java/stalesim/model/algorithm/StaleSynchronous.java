package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Await;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.Store;

/**
 * Stale-synchronous parallel SGD: asynchronous, but a worker that has completed more than s updates more than the
 * slowest waits for it. A gradient's staleness is then at most (2s + 1)(m - 1); with s = 0 workers go in lockstep.
 *
 * @param bound s &gt;= 0, by how many updates a worker may be ahead of the slowest when it begins a gradient
 * @see "Ho et al. (2013), More effective distributed ML via a stale synchronous parallel parameter server; paper 004
 *     (DS-Sync), section 2"
 */
public record StaleSynchronous(long bound) implements Algorithm {

    private static final long USUAL = 3;

    /** With a bound of 3. */
    public StaleSynchronous() {
        this(USUAL);
    }

    /** Checks the range. */
    public StaleSynchronous {
        if (bound < 0) {
            throw new IllegalArgumentException("bound must be >= 0: bound=" + bound);
        }
    }

    @Override
    public String name() {
        return bound == USUAL ? "stale-synchronous" : "stale-synchronous-" + bound;
    }

    @Override
    public String summary() {
        return "asynchronous, but nobody more than " + bound + " updates ahead of the slowest (SSP)";
    }

    @Override
    public String source() {
        return "Ho et al. 2013; paper 004, section 2";
    }

    @Override
    public Store store() {
        return Store.LOCKED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.count("bound", "updates that a worker may be ahead of the slowest; " + USUAL, 0));
    }

    @Override
    public StaleSynchronous with(Map<String, Double> values) {
        return new StaleSynchronous(values.getOrDefault("bound", (double) bound).longValue());
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return List.of(
                new Await((rank, clocks) -> clocks.of(rank) - clocks.slowest() <= bound),
                new Read(),
                new Compute(),
                new Update(new GradientStep(setting.step())));
    }
}
