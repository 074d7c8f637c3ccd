package stalesim.model.machine;

/**
 * Sockets x cores x hardware threads.
 *
 * <p>The hardware threads of one core share its units: while k of them are busy each runs at sharing^(k-1) of the rate
 * that it has alone. Two busy threads at 0.65 each do 1.3 times the work of one.
 *
 * @param sockets &gt;= 1; each has memory of its own, so that slowdown counts the busy cores of one socket
 * @param coresPerSocket &gt;= 1
 * @param threadsPerCore hardware threads of a core, &gt;= 1
 * @param sharing factor on a hardware thread's rate for each busy sibling, 0 &lt; sharing &lt;= 1; without effect for
 *     one thread a core
 */
public record Topology(int sockets, int coresPerSocket, int threadsPerCore, double sharing) {

    /** Hardware threads are counted in an int. */
    public static final int MOST_THREADS = Integer.MAX_VALUE;

    /** Checks the ranges. */
    public Topology {
        if (sockets < 1 || coresPerSocket < 1 || threadsPerCore < 1) {
            throw new IllegalArgumentException("a topology needs at least one of each: sockets=" + sockets
                    + ", coresPerSocket=" + coresPerSocket + ", threadsPerCore=" + threadsPerCore);
        }
        if ((double) sockets * coresPerSocket * threadsPerCore > MOST_THREADS) {
            throw new IllegalArgumentException("a topology may have at most " + MOST_THREADS
                    + " hardware threads: sockets=" + sockets + ", coresPerSocket=" + coresPerSocket
                    + ", threadsPerCore=" + threadsPerCore);
        }
        if (!(sharing > 0 && sharing <= 1)) {
            throw new IllegalArgumentException("sharing must be > 0 and <= 1: sharing=" + sharing);
        }
    }

    /**
     * One socket of cores with a single hardware thread each.
     *
     * @param cores &gt;= 1
     * @return the topology
     */
    public static Topology flat(int cores) {
        return new Topology(1, cores, 1, 1);
    }

    /**
     * Cores of the whole machine.
     *
     * @return sockets x cores per socket
     */
    public int cores() {
        return sockets * coresPerSocket;
    }

    /**
     * What the operating system can run at the same time.
     *
     * @return sockets x cores per socket x threads per core
     */
    public int hardwareThreads() {
        return cores() * threadsPerCore;
    }

    /**
     * Whether all hardware threads are alike and alone on their core and in their socket.
     *
     * @return true if which of them a thread runs on makes no difference
     */
    public boolean isFlat() {
        return sockets == 1 && threadsPerCore == 1;
    }

    /**
     * Rate of one busy hardware thread of a core.
     *
     * @param busySiblings other threads of the same core that are busy, &gt;= 0
     * @return sharing^busySiblings
     */
    public double rate(int busySiblings) {
        return Math.pow(sharing, busySiblings);
    }

    @Override
    public String toString() {
        return sockets + " x " + coresPerSocket + " x " + threadsPerCore;
    }
}
