package stalesim.sim.trace;

import java.util.OptionalLong;

/**
 * Makes spans out of changes, up to a limit.
 *
 * <p>A span that is open counts as one that is finished. When one more would exceed the limit all open spans end at
 * that moment and nothing that happens later is looked at: no track is cut off earlier than another. Memory: O(threads
 * + cores). For one run.
 */
public final class Timeline implements Trace {

    private final Spans spans;
    private final long limit;
    private Track[] threads = {};
    private Track[] cores = {};
    private long count;
    private boolean over;
    private OptionalLong cutNs = OptionalLong.empty();

    /**
     * Before a run.
     *
     * @param spans receives what is finished
     * @param limit most spans that it receives, &gt;= 1
     * @throws IllegalArgumentException if the limit is below 1
     */
    public Timeline(Spans spans, long limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a trace needs at least one span: limit=" + limit);
        }
        this.spans = spans;
        this.limit = limit;
    }

    /**
     * How many spans there are so far, open ones included.
     *
     * @return at most the limit
     */
    public long count() {
        return count;
    }

    /**
     * When the limit was reached.
     *
     * @return virtual time after which nothing was looked at, nanoseconds; empty if everything was
     */
    public OptionalLong cutNs() {
        return cutNs;
    }

    @Override
    public void begin(int threadCount, int coreCount) {
        threads = tracks(threadCount);
        cores = tracks(coreCount);
        spans.begin(threadCount, coreCount);
    }

    private static Track[] tracks(int number) {
        Track[] tracks = new Track[number];
        for (int i = 0; i < number; i++) {
            tracks[i] = new Track();
        }
        return tracks;
    }

    @Override
    public void thread(int thread, Activity activity, long nowNs) {
        if (!over) {
            endOfThread(thread, nowNs);
            if (activity != Activity.NOTHING && fits(1, nowNs)) {
                threads[thread].begin(nowNs, activity);
            }
        }
    }

    @Override
    public void occupied(int core, int thread, long nowNs, long switchNs) {
        if (!over && fits(switchNs > 0 ? 2 : 1, nowNs)) {
            cores[core].begin(nowNs, nowNs + switchNs, thread);
        }
    }

    @Override
    public void vacated(int core, long nowNs) {
        if (!over) {
            endOfCore(core, nowNs);
        }
    }

    @Override
    public void end(long nowNs) {
        if (!over) {
            endAll(nowNs);
        }
    }

    private boolean fits(int more, long nowNs) {
        if (count + more > limit) {
            cutNs = OptionalLong.of(nowNs);
            endAll(nowNs);
            return false;
        }
        count += more;
        return true;
    }

    private void endAll(long nowNs) {
        over = true;
        for (int thread = 0; thread < threads.length; thread++) {
            endOfThread(thread, nowNs);
        }
        for (int core = 0; core < cores.length; core++) {
            endOfCore(core, nowNs);
        }
    }

    private void endOfThread(int thread, long nowNs) {
        Track track = threads[thread];
        if (track.activity == Activity.NOTHING) {
            return;
        }
        if (nowNs > track.startNs && over) {
            spans.unfinished(thread, track.activity, track.startNs, nowNs);
        } else if (nowNs > track.startNs) {
            spans.ofThread(thread, track.activity, track.startNs, nowNs);
        } else {
            count--;
        }
        track.activity = Activity.NOTHING;
    }

    private void endOfCore(int core, long nowNs) {
        Track track = cores[core];
        if (track.occupant == Track.NOBODY) {
            return;
        }
        // whoever is given a lock while the core changes to it goes on at once: the change is cut short
        long switchedNs = Math.min(track.switchedNs, nowNs);
        if (switchedNs > track.startNs) {
            spans.ofSwitch(core, track.startNs, switchedNs);
        } else if (track.switchedNs > track.startNs) {
            count--;
        }
        if (nowNs > switchedNs) {
            spans.ofCore(core, track.occupant, switchedNs, nowNs);
        } else {
            count--;
        }
        track.occupant = Track.NOBODY;
    }

    /** What is open on one track. */
    private static final class Track {
        static final int NOBODY = -1;

        private Activity activity = Activity.NOTHING;
        private int occupant = NOBODY;
        private long startNs;
        private long switchedNs;

        void begin(long nowNs, Activity what) {
            startNs = nowNs;
            activity = what;
        }

        void begin(long nowNs, long switchEndNs, int thread) {
            startNs = nowNs;
            switchedNs = switchEndNs;
            occupant = thread;
        }
    }
}
