package stalesim.exec.worker;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;

/**
 * What one thread knows of where its time went: its waits, and with pacing its gradients, as it times those anyway; and
 * from the operating system how long it was on a core. Confined to the thread; to be asked after it has ended.
 */
public final class TimeAccount {

    private long lockNs;
    private long barrierNs;
    private long awayNs;
    private long pacedNs;
    private OptionalLong offCoreNs = OptionalLong.empty();

    /** Without any time yet. */
    TimeAccount() {}

    /**
     * Has waited for the lock of a model.
     *
     * @param ns for how long, 0 if it was free
     */
    public void waitedForLock(long ns) {
        lockNs += ns;
    }

    /**
     * Has waited for other workers to come as far.
     *
     * @param ns for how long
     */
    public void waitedForOthers(long ns) {
        barrierNs += ns;
    }

    /**
     * Has been sent away by a regulator.
     *
     * @param ns for how long
     */
    public void wasPutAside(long ns) {
        awayNs += ns;
    }

    /**
     * Has computed a gradient and slept.
     *
     * @param ns for how long in all
     */
    public void paced(long ns) {
        pacedNs += ns;
    }

    /**
     * Has been on no core.
     *
     * @param ns for how long in all, waits included; below 0, by the coarseness of the clocks, counts as 0
     */
    public void wasOffCore(long ns) {
        offCoreNs = OptionalLong.of(Math.max(0, ns));
    }

    /**
     * In waiting for other workers, for the lock or at a barrier.
     *
     * @return nanoseconds, &gt;= 0
     */
    public long blockedNs() {
        return lockNs + barrierNs;
    }

    /**
     * What is known of the time until the last update. On a busy machine some are woken long after it, and that is no
     * part of the run: the categories are cut where they would exceed it.
     *
     * <p>Waits end when the thread has a core again, so being without one counts where nobody else is waited for; what
     * of a wait was spent spinning makes that too little. A thread that is paced sleeps off its core, and does not
     * know.
     *
     * @param durationNs until the last update
     * @return compute time of a paced thread, time without a core of any other one, and waits
     */
    public TimeUse within(long durationNs) {
        Map<TimeCategory, Long> spent = new EnumMap<>(TimeCategory.class);
        long left = durationNs;
        left -= put(spent, TimeCategory.LOCK, Math.min(lockNs, left));
        left -= put(spent, TimeCategory.BARRIER, Math.min(barrierNs, left));
        left -= put(spent, TimeCategory.AWAY, Math.min(awayNs, left));
        if (pacedNs > 0) {
            put(spent, TimeCategory.COMPUTE, Math.min(pacedNs, left));
        } else if (offCoreNs.isPresent()) {
            long coreless = Math.max(0, offCoreNs.getAsLong() - lockNs - barrierNs - awayNs);
            put(spent, TimeCategory.NO_CORE, Math.min(coreless, left));
        }
        return new TimeUse(durationNs, spent);
    }

    private static long put(Map<TimeCategory, Long> spent, TimeCategory category, long ns) {
        spent.put(category, ns);
        return ns;
    }
}
