package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Spins and takes down when it lost its core, and when it had one again, within a window of time. */
final class Spinner {

    private static final long LEAD_NS = 30_000_000;

    /** Later ones are not noted: a core that is lost so often tells no more. */
    private static final int MOST_PAUSES = 4_096;

    private final Thread thread = new Thread(this::run, "stalesim-probe-spinner");
    private final long windowStart;
    private final long windowEnd;
    private final long leastPauseNs;
    private final long[] lostNs = new long[MOST_PAUSES];
    private final long[] backNs = new long[MOST_PAUSES];
    private int pauses;

    private Spinner(long windowStart, long windowEnd, long leastPauseNs) {
        this.windowStart = windowStart;
        this.windowEnd = windowEnd;
        this.leastPauseNs = leastPauseNs;
    }

    /** Pauses of threads that spin at the same time for a while, as far as they are longer than the least. */
    static List<List<Slices.Pause>> pauses(int threads, long spinNs, long leastPauseNs) throws InterruptedException {
        long windowStart = System.nanoTime() + LEAD_NS;
        List<Spinner> spinners = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            spinners.add(new Spinner(windowStart, windowStart + spinNs, leastPauseNs));
        }
        startAndJoin(spinners.stream().map(spinner -> spinner.thread).toList());
        return spinners.stream().map(Spinner::pauses).toList();
    }

    static void startAndJoin(List<Thread> threads) throws InterruptedException {
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void run() {
        long last = System.nanoTime();
        while (last < windowStart) {
            last = System.nanoTime();
        }
        while (last < windowEnd) {
            long now = System.nanoTime();
            if (now - last > leastPauseNs && pauses < MOST_PAUSES) {
                lostNs[pauses] = last;
                backNs[pauses++] = now;
            }
            last = now;
        }
    }

    private List<Slices.Pause> pauses() {
        return IntStream.range(0, pauses)
                .mapToObj(pause -> new Slices.Pause(lostNs[pause], backNs[pause]))
                .toList();
    }
}
