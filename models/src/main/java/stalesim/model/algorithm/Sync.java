package stalesim.model.algorithm;

import java.util.List;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Exchange;
import stalesim.model.protocol.Operation.Local;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * Synchronous mini-batch SGD (BSP): all workers compute at the same model, average their gradients and take one
 * step, x_{t+1} = x_t - eta(t, 0) (1/m) sum_w g_w(x_t).
 *
 * <p>One round is one update with an effective batch of m b samples; nothing is ever stale.
 *
 * @see "Paper 003 (thesis), section A.3, SyncSGD; paper 000, mini-batch SGD"
 */
public final class Sync implements Algorithm {

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public String summary() {
        return "synchronous SGD: the mean gradient of all workers, one step a round";
    }

    @Override
    public String source() {
        return "paper 003, section A.3; paper 000, mini-batch SGD";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        StepSize step = setting.step();
        return List.of(
                new Compute(),
                new Exchange(Grouping.ALL, Quantity.GRADIENT),
                new Local(worker -> applyMeanGradient(worker, step)));
    }

    private static void applyMeanGradient(WorkerState worker, StepSize step) {
        float eta = (float) step.at(worker.version(), 0);
        float[] replica = worker.view();
        float[] mean = worker.exchanged();
        for (int k = 0; k < replica.length; k++) {
            replica[k] -= eta * mean[k];
        }
        worker.advanceReplica();
    }
}
