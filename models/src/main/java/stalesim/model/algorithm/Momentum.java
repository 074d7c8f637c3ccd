package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Local;
import stalesim.model.protocol.Store;

/**
 * Mini-batch SGD with heavy-ball momentum by one worker:
 * x_{t+1} = x_t + mu (x_t - x_{t-1}) - eta(t, 0) g(x_t).
 *
 * @param momentum mu, 0 &lt;= mu &lt; 1
 * @see "Paper 003 (thesis), equation 1.3"
 */
public record Momentum(double momentum) implements Algorithm {

    private static final double USUAL = 0.9;

    /** With mu = 0.9. */
    public Momentum() {
        this(USUAL);
    }

    @Override
    public String name() {
        return momentum == USUAL ? "momentum" : "momentum-" + momentum;
    }

    @Override
    public String summary() {
        return "mini-batch SGD with heavy-ball momentum by one worker";
    }

    @Override
    public String source() {
        return "paper 003, equation 1.3";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public int maxWorkers() {
        return 1;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(HeavyBall.parameter());
    }

    @Override
    public Momentum with(Map<String, Double> values) {
        return new Momentum(values.getOrDefault("momentum", momentum));
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        HeavyBall step = new HeavyBall(setting, momentum);
        return List.of(
                new Compute(),
                new Local(worker -> {
                    step.apply(worker);
                    worker.advanceReplica();
                }));
    }
}
