package stalesim.sim.machine;

import stalesim.sim.kernel.Kernel;

/** A thread that does a number of pieces of work, one after the other, and remembers when each was done. */
final class Job extends SimulatedThread {

    final long[] doneNs;
    private final Kernel kernel;
    private final long pieceNs;
    private int done;
    private long againDoneNs;

    Job(Kernel kernel, Cores cores, double speed, int pieces, long pieceNs) {
        super(kernel, cores, speed);
        this.kernel = kernel;
        this.pieceNs = pieceNs;
        this.doneNs = new long[pieces];
    }

    void start() {
        work(pieceNs);
    }

    void startAfter(long delayNs) {
        kernel.schedule(delayNs, type -> work(pieceNs), 0);
    }

    /** Wakes it, after its last piece, for another one. */
    void again(long ns) {
        work(ns);
    }

    @Override
    protected void workDone() {
        if (done == doneNs.length) {
            againDoneNs = kernel.now();
            return;
        }
        doneNs[done++] = kernel.now();
        if (done < doneNs.length) {
            work(pieceNs);
        }
    }

    long finishedNs() {
        return Math.max(againDoneNs, doneNs[doneNs.length - 1]);
    }
}
