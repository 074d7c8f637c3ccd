package stalesim.model.machine;

/**
 * How long by the clock a thread that has to wait keeps its core and tries again before it blocks: no longer on a slow
 * core, and no longer if it loses its core meanwhile.
 *
 * @param lockNs for a lock that is taken, &gt;= 0
 * @param meetingNs for a group that is not complete, where there are no more workers than cores, &gt;= 0
 */
public record Spins(long lockNs, long meetingNs) {

    /** Blocks at once. */
    public static final Spins NONE = new Spins(0, 0);

    /** Checks the ranges. */
    public Spins {
        if (lockNs < 0 || meetingNs < 0) {
            throw new IllegalArgumentException(
                    "spins must be >= 0: lockNs=" + lockNs + ", meetingNs=" + meetingNs);
        }
    }
}
