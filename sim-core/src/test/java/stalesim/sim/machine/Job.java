package stalesim.sim.machine;

import stalesim.sim.kernel.Kernel;

/** A thread that does a number of pieces of work, one after the other, and remembers when each was done. */
final class Job extends SimulatedThread {

    final long[] doneNs;
    private final Kernel kernel;
    private final long pieceNs;
    private int done;

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

    @Override
    protected void workDone() {
        doneNs[done++] = kernel.now();
        if (done < doneNs.length) {
            work(pieceNs);
        }
    }

    long finishedNs() {
        return doneNs[doneNs.length - 1];
    }
}
