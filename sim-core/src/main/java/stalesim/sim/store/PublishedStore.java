package stalesim.sim.store;

import java.util.Arrays;
import java.util.Optional;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.SharedModel;
import stalesim.model.result.Contention;
import stalesim.sim.worker.Course;
import stalesim.sim.worker.Phase;
import stalesim.sim.worker.SimulatedWorker;
import stalesim.sim.worker.TimeLedger;

/** A sequence of vectors of which the latest is published: an update makes the next one, and fails if it comes late. */
public final class PublishedStore extends ModelStore {

    private final Publisher[] publishers;

    /**
     * Of a run.
     *
     * @param model as it is at the start
     * @param workers m
     * @param listener is told of every update
     */
    public PublishedStore(SharedModel model, int workers, UpdateListener listener) {
        super(model, listener);
        publishers = new Publisher[workers];
        Arrays.setAll(publishers, rank -> new Publisher());
    }

    @Override
    public Course read() {
        return new FreeAccess(new WholeRead());
    }

    @Override
    public Course update(Operation.Update update) {
        return new Publication(update);
    }

    @Override
    public Optional<Contention> contention() {
        return Optional.of(
                Arrays.stream(publishers).map(Publisher::contention).reduce(Contention.NONE, Contention::plus));
    }

    /** The attempts to publish one gradient, one after the other. */
    private final class Publication implements Course {
        private final Operation.Update update;

        Publication(Operation.Update update) {
            this.update = update;
        }

        @Override
        public void begin(SimulatedWorker worker) {
            publishers[worker.rank()].beginGradient();
            long preparationNs = worker.costs().nextPreparationNs(worker.nowNs());
            if (preparationNs == 0) {
                attempt(worker);
            } else {
                worker.work(Phase.PREPARING, preparationNs);
            }
        }

        /** Makes the next vector of the latest one: copies it, takes the step, and swaps if it still is the latest. */
        private void attempt(SimulatedWorker worker) {
            Publisher publisher = publishers[worker.rank()];
            publisher.copies(model().version());
            worker.work(Phase.ATTEMPTING, publisher.hasDraft() ? ofDraftNs(worker) : ofSpareNs(worker));
        }

        private long ofDraftNs(SimulatedWorker worker) {
            long nowNs = worker.nowNs();
            return worker.costs().nextCriticalUpdateOfDraftNs(lastWriters().ageNs(worker.onCore(), nowNs), nowNs);
        }

        private long ofSpareNs(SimulatedWorker worker) {
            long nowNs = worker.nowNs();
            return worker.costs().nextCriticalUpdateNs(lastWriters().spareAgeNs(worker.onCore(), nowNs), nowNs);
        }

        @Override
        public void goOn(SimulatedWorker worker) {
            if (worker.phase() == Phase.PREPARING) {
                attempt(worker);
            } else {
                finishAttempt(worker, publishers[worker.rank()]);
            }
        }

        private void finishAttempt(SimulatedWorker worker, Publisher publisher) {
            if (publisher.succeeds(model().version())) {
                settled(worker, model().update(worker.state(), update.rule()));
                worker.next();
                return;
            }
            worker.book(TimeLedger.RETRY);
            if (publisher.again(update.persistence())) {
                attempt(worker);
            } else {
                drop(worker.state());
                worker.next();
            }
        }
    }
}
