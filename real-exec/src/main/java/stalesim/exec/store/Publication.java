package stalesim.exec.store;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The latest of a sequence of vectors, which anybody may hold and replace by one compare-and-swap, and the pool of
 * those that nobody holds.
 *
 * <p>Who makes the next vector holds the one that it copied until after the swap. So that vector cannot be recycled and
 * published again in between, and a swap that succeeds replaces exactly what was copied; and who holds a vector has
 * seen it published after having become a holder, so it is not one that is being made.
 */
final class Publication {

    /** Vectors for each worker; 2m + 2 are needed where a run of two workers or more is watched. */
    private static final int PER_WORKER = 3;

    private final AtomicReference<PublishedVector> latest = new AtomicReference<>();
    private final VectorPool pool;

    /**
     * Publishes the first vector.
     *
     * @param start d values, copied
     * @param workers m; three vectors for each may exist
     */
    Publication(float[] start, int workers) {
        pool = new VectorPool(start.length, PER_WORKER * workers);
        PublishedVector first = pool.take(0);
        System.arraycopy(start, 0, first.values(), 0, start.length);
        latest.set(first);
    }

    /** The latest vector; not held, so only for when nobody publishes any more. */
    PublishedVector latest() {
        return latest.get();
    }

    /** Takes hold of the latest vector. Tries again only where another worker has published meanwhile. */
    PublishedVector hold(int rank) {
        while (true) {
            PublishedVector vector = latest.get();
            if (vector.hold()) {
                if (latest.get() == vector) {
                    return vector;
                }
                release(vector, rank);
            }
        }
    }

    /** A vector for the next one, held by its maker alone: one that the same worker let go, if there is any. */
    PublishedVector take(int rank) {
        return pool.take(PER_WORKER * rank);
    }

    /** Lets go of a vector. */
    void release(PublishedVector vector, int rank) {
        if (vector.release()) {
            pool.giveBack(vector, PER_WORKER * rank);
        }
    }

    /**
     * Replaces the latest vector, if it still is the one that was copied. The caller goes on holding both, and has to
     * {@link #settle} afterwards what the publication holds.
     *
     * @return false if another worker was faster
     */
    boolean replace(PublishedVector copied, PublishedVector next) {
        next.hold();
        return latest.compareAndSet(copied, next);
    }

    /** After an attempt the publication holds the new vector and not the old one or, if it failed, not the new one. */
    void settle(boolean replaced, PublishedVector copied, PublishedVector next, int rank) {
        release(replaced ? copied : next, rank);
    }

    /** Number of vectors that exist. */
    int vectors() {
        return pool.made();
    }
}
