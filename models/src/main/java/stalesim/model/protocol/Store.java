package stalesim.model.protocol;

/** Where the model lives, which decides how atomic a read and an update of it are. */
public enum Store {

    /** One vector behind one lock: a read copies it and an update changes it while holding the lock. */
    LOCKED(true),

    /**
     * A sequence of vectors of which the latest is published: a read takes hold of it, an update makes the next one
     * from a copy and publishes it by one compare-and-swap, which fails if another was faster.
     */
    PUBLISHED(true),

    /** One vector that everybody reads and changes without synchronisation: views can be torn, updates lost. */
    UNSYNCHRONISED(false),

    /** No shared vector: every worker owns a replica in its view, kept alike by exchanges. */
    REPLICATED(true),

    /**
     * One vector on a server, which applies the workers' messages one by one and broadcasts copies: every worker
     * computes at its own, made of the last broadcast that it took and of what it has done since.
     */
    AGGREGATED(true);

    private final boolean atomic;

    Store(boolean atomic) {
        this.atomic = atomic;
    }

    /**
     * Whether reads and updates are atomic, so that the order of operations alone determines the parameters and
     * a recording of it can be replayed bit for bit.
     *
     * @return false where accesses may interleave
     */
    public boolean atomic() {
        return atomic;
    }

    /**
     * Whether workers read and update one model themselves.
     *
     * @return false where every worker computes at a vector of its own, a replica or one made of broadcasts
     */
    public boolean shared() {
        return this != REPLICATED && this != AGGREGATED;
    }
}
