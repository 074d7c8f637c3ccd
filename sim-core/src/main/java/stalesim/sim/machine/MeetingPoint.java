package stalesim.sim.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the threads of one meeting wait for the last of them, who wakes the others one after the other. A waiting
 * thread first spins on its core, if it has one to spare, and then blocks.
 */
public final class MeetingPoint {

    private final int size;
    private final long spinNs;
    private final List<SimulatedThread> spinning = new ArrayList<>();
    private final List<SimulatedThread> blocked = new ArrayList<>();
    private int arrived;
    private boolean over;

    /**
     * For one meeting.
     *
     * @param size members of the group, &gt;= 1
     * @param spinNs how long by the clock a waiting thread keeps its core before it blocks, &gt;= 0
     */
    public MeetingPoint(int size, long spinNs) {
        this.size = size;
        this.spinNs = spinNs;
    }

    /**
     * Arrives and, unless it is the last, begins to wait: the thread's {@link SimulatedThread#workDone()} follows, and
     * with it a call of {@link #isOver}.
     *
     * @param thread running
     * @return true if it is the last, who must call {@link #dismiss} when its work for the group is done
     */
    public boolean arrive(SimulatedThread thread) {
        if (arriveUnseen()) {
            return true;
        }
        if (spinNs > 0) {
            spinning.add(thread);
            thread.spin(spinNs);
        } else {
            blocked.add(thread);
        }
        return false;
    }

    /**
     * Arrives without waiting here.
     *
     * @return true for the last
     */
    public boolean arriveUnseen() {
        return ++arrived == size;
    }

    /**
     * Asks whether the waiting is over; a thread that has spun in vain blocks.
     *
     * @param thread that waits, running
     * @return false if it has to go on waiting
     */
    public boolean isOver(SimulatedThread thread) {
        if (!over && spinning.remove(thread)) {
            blocked.add(thread);
        }
        return over;
    }

    /**
     * Ends the meeting: who spins goes on at once or, if it has lost its core, when it has one; who is blocked is
     * woken.
     *
     * @param last the last to arrive, who pays for the waking
     */
    public void dismiss(SimulatedThread last) {
        over = true;
        spinning.forEach(SimulatedThread::cutShort);
        blocked.forEach(last::wake);
    }
}
