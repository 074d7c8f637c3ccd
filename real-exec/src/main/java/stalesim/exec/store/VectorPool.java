package stalesim.exec.store;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Parameter vectors that nobody holds, to be used again: at most a stated number exists at a time.
 *
 * <p>A slot for each; taking and giving back is one compare-and-swap on a slot that is found by trying them in turn.
 * A vector is in at most one slot, and only one worker can take it from there, so nothing depends on whether it was
 * there before (no ABA).
 */
final class VectorPool {

    private final int dimension;
    private final AtomicReferenceArray<PublishedVector> slots;
    private final AtomicInteger made = new AtomicInteger();

    VectorPool(int dimension, int most) {
        this.dimension = dimension;
        slots = new AtomicReferenceArray<>(most);
    }

    /**
     * Takes a vector that nobody holds, or makes one.
     *
     * @param start where to look first
     * @return a vector whose only holder is the caller
     */
    PublishedVector take(int start) {
        PublishedVector vector = poll(start);
        while (vector == null) {
            int before = made.get();
            if (before < slots.length() && made.compareAndSet(before, before + 1)) {
                vector = new PublishedVector(dimension);
            } else {
                vector = poll(start); // all exist, so one that nobody holds is, or is about to be, in a slot
            }
        }
        vector.own();
        return vector;
    }

    private PublishedVector poll(int start) {
        for (int i = 0; i < slots.length(); i++) {
            int slot = (start + i) % slots.length();
            PublishedVector vector = slots.get(slot);
            if (vector != null && slots.compareAndSet(slot, vector, null)) {
                return vector;
            }
        }
        return null;
    }

    /** Takes a vector back that has lost its last holder. */
    void giveBack(PublishedVector vector, int start) {
        int slot = start % slots.length();
        while (!slots.compareAndSet(slot, null, vector)) {
            slot = (slot + 1) % slots.length();
        }
    }

    /** Number of vectors that exist. */
    int made() {
        return made.get();
    }
}
