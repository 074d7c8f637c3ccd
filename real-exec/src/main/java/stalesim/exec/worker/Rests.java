package stalesim.exec.worker;

import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;

/**
 * Lets the workers of several runs rest between gradients until the other runs have come as far: who is early sleeps,
 * and its core, if nobody else needs it, is idle.
 *
 * <p>The runs share nothing else. So gradients are computed as between barriers, by threads that have just been woken.
 */
public final class Rests {

    private final Phaser phaser;

    /**
     * Of some runs of one worker each.
     *
     * @param runs how many, &gt;= 1; each has to take {@link #ofRun} once
     */
    public Rests(int runs) {
        phaser = new Phaser(runs);
    }

    /**
     * The rests of one of the runs.
     *
     * @return to be closed at its end, at the latest; the others go on without it then
     */
    public Halts ofRun() {
        AtomicBoolean closed = new AtomicBoolean();
        return new Halts() {
            @Override
            public boolean await(Operation next, int rank) {
                if (next.kind() != OperationKind.COMPUTE || closed.get()) {
                    return false;
                }
                phaser.arriveAndAwaitAdvance();
                return true;
            }

            @Override
            public void close() {
                if (closed.compareAndSet(false, true)) {
                    phaser.arriveAndDeregister();
                }
            }
        };
    }
}
