package stalesim.exec.store;

import java.util.OptionalInt;
import stalesim.model.result.Contention;
import stalesim.model.staleness.StalenessHistogram;

/** What one worker of a published store keeps to itself: its view, its counts and its log. Confined to its thread. */
final class Publisher {

    private final int rank;
    private final boolean logged;
    private final PublishingLog log;
    private final StalenessHistogram staleness = new StalenessHistogram();
    private PublishedVector view;
    private PublishedVector draft;
    private long attempts;
    private long failures;
    private long dropped;

    Publisher(int rank, boolean logged) {
        this.rank = rank;
        this.logged = logged;
        log = new PublishingLog(rank);
    }

    int rank() {
        return rank;
    }

    /** The vector that the worker computes at. */
    PublishedVector view() {
        return view;
    }

    void reads(PublishedVector vector) {
        view = vector;
        if (logged) {
            log.read(vector.version());
        }
    }

    /** Keeps a vector that it has made for nothing, and so has in its core's cache, for its next gradient. */
    void keepDraft(PublishedVector vector) {
        draft = vector;
    }

    boolean hasDraft() {
        return draft != null;
    }

    /** The vector that it has kept. */
    PublishedVector takeDraft() {
        PublishedVector kept = draft;
        draft = null;
        return kept;
    }

    void publishes(PublishedVector vector, long tau) {
        attempts++;
        staleness.add(tau);
        if (logged) {
            log.update(vector.version());
        }
    }

    /**
     * Notes that an attempt has failed, and gives the gradient up if it was one too many.
     *
     * @param version that the attempt was made from
     * @param failed attempts with this gradient that have failed
     * @param persistence how many a worker puts up with
     * @return whether to try again
     */
    boolean failed(long version, long failed, long persistence) {
        attempts++;
        failures++;
        if (failed <= persistence) {
            return true;
        }
        dropped++;
        refuses(version);
        return false;
    }

    /** Gives a gradient up that saw a version last. */
    void refuses(long version) {
        if (logged) {
            log.drop(version);
        }
    }

    PublishingLog log() {
        return log;
    }

    StalenessHistogram staleness() {
        return staleness;
    }

    Contention contention() {
        return new Contention(attempts, failures, dropped, OptionalInt.empty());
    }
}
