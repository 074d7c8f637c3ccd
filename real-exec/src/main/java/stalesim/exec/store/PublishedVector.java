package stalesim.exec.store;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A parameter vector that is published for others to read, or is being made by one worker, or rests in the pool.
 *
 * <p>It counts its holders: one for whoever owns it (the worker that makes it or, once published, the publication
 * itself) and one for each reader. Nobody can take hold of a vector without holders, and it goes to the pool when the
 * last holder lets go; so it is never overwritten while anybody reads it.
 */
final class PublishedVector {

    private final float[] values;
    private final AtomicInteger holders = new AtomicInteger();
    private long version;

    PublishedVector(int dimension) {
        values = new float[dimension];
    }

    float[] values() {
        return values;
    }

    /** Number of updates that led to it; written by its maker, before it is published. */
    long version() {
        return version;
    }

    /** Becomes a copy of another vector. By its maker alone. */
    void copy(PublishedVector other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
        version = other.version;
    }

    /** Counts the update that was just taken. By its maker alone. */
    void advance() {
        version++;
    }

    /** Takes a vector out of the pool: its maker is its only holder. */
    void own() {
        holders.set(1);
    }

    /**
     * One more holder, if there is any.
     *
     * @return false if the vector has none and may be in the pool
     */
    boolean hold() {
        int before = holders.get();
        while (before > 0) {
            if (holders.compareAndSet(before, before + 1)) {
                return true;
            }
            before = holders.get();
        }
        return false;
    }

    /**
     * One holder less.
     *
     * @return true if that was the last: the vector belongs into the pool
     */
    boolean release() {
        return holders.decrementAndGet() == 0;
    }
}
