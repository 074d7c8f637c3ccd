package stalesim.exec.store;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** Two threads want the lock at once, one of them for longer than the other one spins: both get it, one at a time. */
@JCStressTest
@Outcome(id = "4", expect = Expect.ACCEPTABLE, desc = "no count is lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "both were in at once")
@State
public class SpinningLockStress {

    private final SpinningLock lock = new SpinningLock();
    private int count;

    @Actor
    public void counts() {
        countTwice(0);
    }

    @Actor
    public void countsSlowly() {
        countTwice(2 * SpinningLock.SPIN_NS);
    }

    private void countTwice(long holdNs) {
        for (int time = 0; time < 2; time++) {
            lock.lock();
            try {
                int before = count;
                hold(holdNs);
                count = before + 1;
            } finally {
                lock.unlock();
            }
        }
    }

    private static void hold(long ns) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < ns) {
            Thread.onSpinWait();
        }
    }

    @Arbiter
    public void look(I_Result result) {
        result.r1 = count;
    }
}
