package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Setting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;

/**
 * Asynchronous SGD under a lock that writes down each of its updates. An instance is for one run; what it wrote may be
 * read when the run has ended.
 */
public final class WatchedUpdates implements Algorithm {

    private final Algorithm watched = new AsyncLock();
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
        return watched.source();
    }

    @Override
    public Store store() {
        return watched.store();
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return watched.cycle(setting).stream()
                .map(operation -> operation instanceof Update update
                        ? new Update(new Watching(update.rule()))
                        : operation)
                .toList();
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

        private final UpdateRule rule;

        Watching(UpdateRule rule) {
            this.rule = rule;
        }

        @Override
        public double step(long update, long staleness) {
            return rule.step(update, staleness);
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
            return rule.step(model, worker);
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
