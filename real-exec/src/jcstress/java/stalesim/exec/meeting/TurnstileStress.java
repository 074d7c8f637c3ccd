package stalesim.exec.meeting;

import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.Z_Result;
import stalesim.exec.stress.Patience;
import stalesim.exec.stress.Small;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Clocks;
import stalesim.model.protocol.Gate;
import stalesim.model.protocol.Regulator;

/** A worker comes to a closed gate while another thread opens it. */
public class TurnstileStress {

    private static final String WOKEN = "went through, and saw what was done before the gate was opened";
    private static final String ASLEEP = "slept past its signal, or saw too little";

    /**
     * Another worker completes the update that the gate waits for between the waiter's look at the clocks and its
     * becoming a waiter, or between that and its sleep.
     */
    @JCStressTest
    @Outcome(id = "true, 1", expect = Expect.ACCEPTABLE, desc = WOKEN)
    @Outcome(expect = Expect.FORBIDDEN, desc = ASLEEP)
    @State
    public static class Clock {
        private static final Gate GATE = (rank, clocks) -> clocks.of(1) >= 1;

        private final Turnstile turnstile = new Turnstile(2);
        private final Caller caller = Small.caller(0);
        private int done;
        private volatile boolean home;

        @Actor
        public void waits(ZI_Result result) {
            boolean passed = turnstile.pass(GATE, caller);
            result.r2 = done;
            home = passed;
        }

        @Actor
        public void completes(ZI_Result result) {
            done = 1;
            turnstile.completed(1);
            result.r1 = Patience.until(() -> home);
            turnstile.close();
        }
    }

    /** The server makes the broadcast that the gate waits for while the waiter is on its way to sleep. */
    @JCStressTest
    @Outcome(id = "true, 1", expect = Expect.ACCEPTABLE, desc = WOKEN)
    @Outcome(expect = Expect.FORBIDDEN, desc = ASLEEP)
    @State
    public static class Broadcast {
        private static final Gate GATE = (rank, clocks) -> clocks.arrived(rank) >= 1;

        private final Turnstile turnstile = new Turnstile(2);
        private final Caller caller = Small.caller(0);
        private int done;
        private volatile boolean home;

        @Actor
        public void waits(ZI_Result result) {
            boolean passed = turnstile.pass(GATE, caller);
            result.r2 = done;
            home = passed;
        }

        @Actor
        public void broadcasts(ZI_Result result) {
            done = 1;
            turnstile.broadcast(1);
            turnstile.completed(1);
            result.r1 = Patience.until(() -> home);
            turnstile.close();
        }
    }

    /** A regulator changes its level while the waiter is on its way to sleep. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = WOKEN)
    @Outcome(expect = Expect.FORBIDDEN, desc = ASLEEP)
    @State
    public static class Level implements Regulator {
        private final Turnstile turnstile = new Turnstile(2);
        private final Caller caller = Small.caller(1);
        private final Gate gate = new ByLevel(this);
        private volatile int level = 1;
        private volatile boolean home;

        @Actor
        public void waits() {
            home = turnstile.pass(gate, caller);
        }

        @Actor
        public void regulates(Z_Result result) {
            level = 2;
            turnstile.regulatorMoved();
            result.r1 = Patience.until(() -> home);
            turnstile.close();
        }

        @Override
        public int level() {
            return level;
        }

        @Override
        public long due() {
            return 0;
        }

        @Override
        public void observe(long update, long timeNs, double loss) {}
    }

    /** The run ends while the waiter is on its way to sleep at a gate that nobody opens. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "went home")
    @Outcome(expect = Expect.FORBIDDEN, desc = "slept past the end of the run, or went through")
    @State
    public static class Close {
        private static final Gate GATE = (rank, clocks) -> false;

        private final Turnstile turnstile = new Turnstile(2);
        private final Caller caller = Small.caller(0);
        private volatile boolean home;

        @Actor
        public void waits() {
            home = !turnstile.pass(GATE, caller);
        }

        @Actor
        public void closes(Z_Result result) {
            turnstile.close();
            result.r1 = Patience.until(() -> home);
            turnstile.close();
        }
    }

    private record ByLevel(Regulator moves) implements Gate {
        @Override
        public boolean opens(int rank, Clocks clocks) {
            return rank < moves.level();
        }

        @Override
        public Optional<Regulator> regulator() {
            return Optional.of(moves);
        }
    }
}
