package stalesim.scenario.claim.overview;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * Asynchronous SGD on a shared model of any kind that counts torn views: those whose coordinates differ. It belongs to
 * an objective all of whose coordinates start and move alike, so that they are equal in every state between updates. An
 * instance is for one run.
 */
final class WatchedReads implements Algorithm {

    private final Store store;
    private final AtomicLong torn = new AtomicLong();

    WatchedReads(Store store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "watched-reads";
    }

    @Override
    public String summary() {
        return "asynchronous SGD that counts views that are no state of the model";
    }

    @Override
    public String source() {
        return "paper 003, table 1.3";
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        StepSize step = setting.step();
        return List.of(new Read(), new Compute(this::look), new Update(step::at));
    }

    private void look(WorkerState worker) {
        for (float coordinate : worker.view()) {
            if (coordinate != worker.view()[0]) {
                torn.incrementAndGet();
                break;
            }
        }
        worker.computeGradient();
    }

    /** Views that were torn. */
    long torn() {
        return torn.get();
    }
}
