package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.Store;

/**
 * n-softsync SGD: workers never wait for each other, and the server changes the model by the mean of every n gradients
 * that have come, x_{t+1} = x_t - (1/n) sum_i eta(t, tau_i) g_i. Staleness counts changes of the model; it has no
 * bound. With n = 1 it is lock-based asynchronous SGD.
 *
 * @param gathered n &gt;= 1, gradients in an update, as many as workers at most; 0 for half of the workers, rounded up
 * @see "Zhang, Gupta, Lian, Liu (2016), Staleness-aware async-SGD; paper 003 (thesis), section 1.3"
 */
public record SoftSync(int gathered) implements Algorithm {

    /** With half of the workers in an update. */
    public SoftSync() {
        this(0);
    }

    @Override
    public String name() {
        return gathered == 0 ? "n-softsync" : "n-softsync-" + gathered;
    }

    @Override
    public String summary() {
        return "asynchronous, the model changes by the mean of "
                + (gathered == 0 ? "half as many gradients as workers" : gathered + " gradients") + " (n-softsync)";
    }

    @Override
    public String source() {
        return "Zhang et al. 2016; paper 003, section 1.3";
    }

    @Override
    public Store store() {
        return Store.LOCKED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.count("n", "gradients in an update, at most one a worker; half the workers", 1));
    }

    @Override
    public SoftSync with(Map<String, Double> values) {
        return new SoftSync(values.getOrDefault("n", (double) gathered).intValue());
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return List.of(
                new Read(),
                new Compute(),
                new Update(new GatheredStep(setting.step(), gatheredFrom(setting.workers()))));
    }

    @Override
    public long gradients(long updates, int workers) {
        return updates * gatheredFrom(workers);
    }

    @Override
    public SoftSync amongFew(int workers) {
        return gathered <= workers ? this : new SoftSync(workers);
    }

    private int gatheredFrom(int workers) {
        if (gathered > workers) {
            throw new IllegalArgumentException(
                    name() + " gathers at most one gradient a worker: n=" + gathered + ", workers=" + workers);
        }
        return gathered == 0 ? (workers + 1) / 2 : gathered;
    }
}
