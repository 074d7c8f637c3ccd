package stalesim.exec.store;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.protocol.WorkerState;
import stalesim.model.result.Contention;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;

/**
 * The shared model as a sequence of vectors of which the latest is published (Leashed-SGD): workers compute at the
 * published vector itself and replace it by one compare-and-swap.
 *
 * <p>Differs from the paper's pseudo-code in what makes pooled vectors safe. There a worker stops reading the latest
 * vector before it swaps, so that the vector could be recycled, refilled and published again in between, and the swap
 * would succeed over updates that it never saw; and a reader checks a flag that a recycled vector resets. Here a worker
 * holds the vector that it copied until after the swap, a vector without holders cannot be held, and a reader checks
 * that the vector that it holds is published. See {@link Publication}.
 *
 * <p>Who comes too late with the last attempt keeps the vector that it has made for its next gradient: that lies in its
 * core's cache.
 *
 * <p>At most 2m + 1 vectors are held at a time (the published one; for each worker its view and the one that it has
 * kept or, while it publishes, the one it makes and the one it copied), so 3m suffice, as the paper has it.
 *
 * @see "Paper 003 (thesis), algorithms B.1 and B.3, lemma B.3.2"
 */
public final class PublishedStore implements SharedStore {

    private final Publication publication;
    private final Publisher[] publishers;
    private final long budget;
    private final UpdateListener listener;
    private final Optional<Recording> recording;
    private Optional<StalenessBook> book = Optional.empty();
    private volatile boolean closed;

    /**
     * A store for a run.
     *
     * @param spec of the run
     * @param listener is told of every update
     * @param recording receives the order, if there is one
     */
    public PublishedStore(RunSpec spec, UpdateListener listener, Optional<Recording> recording) {
        this.publication = new Publication(spec.start(), spec.workers());
        this.budget = spec.stop().updates();
        this.listener = listener;
        this.recording = recording;
        publishers = new Publisher[spec.workers()];
        for (int rank = 0; rank < publishers.length; rank++) {
            publishers[rank] = new Publisher(rank, recording.isPresent());
        }
    }

    @Override
    public boolean read(Caller caller) {
        if (closed) {
            return false;
        }
        WorkerState state = caller.state();
        PublishedVector vector = publication.hold(state.rank());
        publishers[state.rank()].reads(vector);
        state.lookAt(vector.values());
        state.readAt(vector.version());
        return true;
    }

    @Override
    public boolean update(Caller caller, Operation.Update update) {
        Publisher publisher = publishers[caller.rank()];
        publication.release(publisher.view(), publisher.rank());
        PublishedVector next = publisher.hasDraft() ? publisher.takeDraft() : publication.take(publisher.rank());
        long failed = 0;
        boolean published = false;
        boolean again = true;
        while (again && !closed) {
            PublishedVector copied = publication.hold(publisher.rank());
            caller.beginCritical();
            double step = step(caller.state(), update.rule(), copied);
            if (Double.isNaN(step)) {
                publisher.refuses(copied.version());
                closeAtBudget(copied.version()); // who published the last one may not have come to it yet
                again = false;
            } else if (publish(caller, step, copied, next)) {
                published = true;
                again = false;
            } else {
                again = publisher.failed(copied.version(), ++failed, update.persistence());
            }
            publication.release(copied, publisher.rank());
        }
        if (published) {
            publication.release(next, publisher.rank());
        } else {
            publisher.keepDraft(next);
        }
        return !closed;
    }

    private double step(WorkerState state, UpdateRule rule, PublishedVector copied) {
        return copied.version() < budget
                ? rule.step(copied.version(), copied.version() - state.version())
                : UpdateRule.REFUSED;
    }

    /** Makes the next vector from a copy and tries to publish it. */
    private boolean publish(Caller caller, double step, PublishedVector copied, PublishedVector next) {
        WorkerState state = caller.state();
        next.copy(copied);
        state.gradient().descend(next.values(), (float) step, 0, next.values().length);
        next.advance();
        boolean replaced = publication.replace(copied, next);
        caller.endCritical();
        publication.settle(replaced, copied, next, state.rank());
        if (!replaced) {
            return false;
        }
        publishers[state.rank()].publishes(next, copied.version() - state.version());
        if (!listener.updated(next.version(), next.values())) {
            closed = true;
        }
        closeAtBudget(next.version());
        return true;
    }

    private void closeAtBudget(long version) {
        if (version == budget) {
            closed = true;
        }
    }

    /** One more holder: 2m + 2 vectors, which 3m cover from two workers on. A single one is never watched. */
    @Override
    public long snapshot(long least, float[] copy) {
        PublishedVector vector = publication.hold(0);
        long version = vector.version();
        if (version >= least) {
            System.arraycopy(vector.values(), 0, copy, 0, copy.length);
        }
        publication.release(vector, 0);
        return version >= least ? version : -1;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void finish() {
        recording.ifPresent(this::putInOrder);
    }

    private void putInOrder(Recording order) {
        PublishedOrder all =
                new PublishedOrder(Stream.of(publishers).map(Publisher::log).toList());
        all.write(order);
        long applied = Stream.of(staleness()).mapToLong(StalenessHistogram::sum).sum();
        book = Optional.of(all.book(applied));
    }

    @Override
    public long updates() {
        return publication.latest().version();
    }

    @Override
    public float[] parameters() {
        return publication.latest().values();
    }

    @Override
    public StalenessHistogram[] staleness() {
        return Stream.of(publishers).map(Publisher::staleness).toArray(StalenessHistogram[]::new);
    }

    @Override
    public Optional<StalenessBook> book() {
        return book;
    }

    @Override
    public Optional<Contention> contention() {
        Contention vectors = new Contention(0, 0, 0, OptionalInt.of(publication.vectors()));
        return Optional.of(Stream.of(publishers).map(Publisher::contention).reduce(vectors, Contention::plus));
    }
}
