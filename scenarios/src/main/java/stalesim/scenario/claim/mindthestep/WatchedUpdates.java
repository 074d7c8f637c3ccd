package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * Asynchronous SGD under a lock that writes down each of its updates. An instance is for one run; what it wrote may be
 * read when the run has ended.
 */
public final class WatchedUpdates implements Algorithm {

    private final List<Seen> updates = new ArrayList<>();

    /**
     * An update, just before it is applied.
     *
     * @param rank of its worker
     * @param number i', number of updates before it
     * @param read i, number of updates before the read of its view
     * @param view at which its gradient was computed
     * @param model theta_i', to which it is applied
     * @param gradient of its mini-batch
     */
    public record Seen(
            int rank, long number, long read, List<Float> view, List<Float> model, List<Float> gradient) {}

    @Override
    public String name() {
        return "watched";
    }

    @Override
    public String summary() {
        return "asynchronous SGD under a lock whose updates are written down";
    }

    @Override
    public String source() {
        return "paper 003, section B.2";
    }

    @Override
    public Store store() {
        return Store.LOCKED;
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return List.of(new Read(), new Compute(), new Update(new Watching(setting.step())));
    }

    /**
     * What was written.
     *
     * @return updates in the order in which they were applied
     */
    public List<Seen> updates() {
        return List.copyOf(updates);
    }

    /**
     * Staleness of all updates.
     *
     * @return tau in the order of the updates
     */
    public double[] staleness() {
        return updates.stream().mapToDouble(seen -> seen.number() - seen.read()).toArray();
    }

    /** Called under the lock of the model. */
    private final class Watching implements UpdateRule {

        private final StepSize size;

        Watching(StepSize size) {
            this.size = size;
        }

        @Override
        public double step(long update, long staleness) {
            return size.at(update, staleness);
        }

        @Override
        public double step(SharedModel model, WorkerState worker) {
            List<Float> gradient = new ArrayList<>();
            for (int k = 0; k < model.parameters().length; k++) {
                gradient.add(worker.gradient().get(k));
            }
            updates.add(new Seen(
                    worker.rank(),
                    model.version(),
                    worker.version(),
                    boxed(worker.view()),
                    boxed(model.parameters()),
                    gradient));
            return step(model.version(), model.staleness(worker));
        }
    }

    private static List<Float> boxed(float[] values) {
        List<Float> list = new ArrayList<>(values.length);
        for (float value : values) {
            list.add(value);
        }
        return list;
    }
}
