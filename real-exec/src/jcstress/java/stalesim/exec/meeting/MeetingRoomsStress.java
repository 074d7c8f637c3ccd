package stalesim.exec.meeting;

import java.util.Arrays;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;
import stalesim.exec.stress.Patience;
import stalesim.exec.stress.Small;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Weighting;
import stalesim.model.protocol.WorkerState;

/** Two workers meet. */
public class MeetingRoomsStress {

    private static final Operation.Exchange EXCHANGE = new Operation.Exchange(Grouping.ALL, Quantity.MODEL);

    /** Two callers and their rooms. */
    private static final class Two {
        private final WorkerState[] states = Small.states();
        private final Caller[] callers = {new Caller(states[0]), new Caller(states[1])};
        private final MeetingRooms rooms;

        /** Who comes first spins for so long and then goes to sleep. */
        Two(long spinNs) {
            rooms = new MeetingRooms(states, spinNs, Optional.empty());
        }
    }

    /**
     * Both meet in even rounds, each alone in odd ones: a worker that is alone already, and completes its meeting
     * at once, must not be given the vector that the other one still reads; and nobody sees half a result. The last
     * meeting is one of a worker alone, so nobody is closed out of it.
     */
    @JCStressTest
    @Outcome(id = "6, 6", expect = Expect.ACCEPTABLE, desc = "the right mean in every round")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a mean that was incomplete, or of another round")
    @State
    public static class Rounds {
        private static final Operation.Exchange CHANGING = new Operation.Exchange(
                (rank, round, workers) -> round % 2 == 0 ? 0 : rank, Quantity.MODEL);

        private final Two two = new Two(MeetingRooms.SPIN_NS);

        @Actor
        public void one(II_Result result) {
            result.r1 = rightRounds(two.callers[0]);
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = rightRounds(two.callers[1]);
        }

        private int rightRounds(Caller caller) {
            int round = 0;
            while (round < 6 && isRight(round, caller)) {
                round++;
            }
            two.rooms.close(); // whoever was misled may wait for nobody
            return round;
        }

        private boolean isRight(int round, Caller caller) {
            int own = 4 * round + 2 * caller.rank();
            Arrays.fill(caller.state().view(), own);
            if (!two.rooms.meet(CHANGING, caller)) {
                return false;
            }
            float expected = round % 2 == 0 ? 4 * round + 1 : own;
            float[] mean = caller.state().exchanged();
            return mean[Small.LAST] == expected && mean[0] == expected;
        }
    }

    /** The second one arrives and completes the meeting while the first is on its way to sleep. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "both went on")
    @Outcome(expect = Expect.FORBIDDEN, desc = "somebody slept past its signal")
    @State
    public static class Wake {
        private final Two two = new Two(0);
        private volatile int home;

        @Actor
        public void one(ZZ_Result result) {
            result.r1 = meets(two.callers[0]);
        }

        @Actor
        public void other(ZZ_Result result) {
            result.r2 = meets(two.callers[1]);
        }

        private boolean meets(Caller caller) {
            boolean met = two.rooms.meet(EXCHANGE, caller);
            arrived();
            boolean both = Patience.until(() -> home == 2);
            two.rooms.close();
            return met && both;
        }

        private synchronized void arrived() {
            home++;
        }
    }

    /** The run ends while a worker is on its way to sleep at a meeting that nobody else comes to. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "went home")
    @Outcome(expect = Expect.FORBIDDEN, desc = "slept past the end of the run")
    @State
    public static class Close {
        private final Two two = new Two(0);
        private volatile boolean home;

        @Actor
        public void waits() {
            home = !two.rooms.meet(EXCHANGE, two.callers[0]);
        }

        @Actor
        public void closes(Z_Result result) {
            two.rooms.close();
            result.r1 = Patience.until(() -> home);
            two.rooms.close();
        }
    }

    /**
     * A worker in a raced loop sees that the other one has come to the meeting, also in compiled code, that might have
     * looked once for all: at the latest after a second or two.
     */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "left its loop for the meeting")
    @Outcome(expect = Expect.FORBIDDEN, desc = "never saw that somebody waits")
    @State
    public static class Race {
        private static final long MOST = 1L << 30;
        private static final Operation.Loop LOOP = new Operation.Loop(1, worker -> MOST, Optional.of(EXCHANGE));

        private final Two two = new Two(0);

        @Actor
        public void races(Z_Result result) {
            WorkerState state = two.states[0];
            boolean again = true;
            while (again) {
                again = two.rooms.again(LOOP, state);
            }
            result.r1 = state.repetitions() < MOST;
            two.rooms.meet(EXCHANGE, two.callers[0]);
        }

        @Actor
        public void waits() {
            two.rooms.meet(EXCHANGE, two.callers[1]);
        }
    }

    /** Both race, several times in a row: each time one of them takes all steps, so nobody took an old room's flag. */
    @JCStressTest
    @Outcome(id = "4, 4", expect = Expect.ACCEPTABLE, desc = "every race has a winner")
    @Outcome(expect = Expect.FORBIDDEN, desc = "somebody left its loop with nobody waiting")
    @State
    public static class Winner {
        private static final long STEPS = 3;

        /** One for each member that has taken all steps, next to nothing for the others. */
        private static final Weighting COMPLETE = new Weighting() {
            @Override
            public double of(WorkerState member) {
                return member.repetitions() == STEPS ? 1 : 1e-3;
            }

            @Override
            public boolean normalised() {
                return false;
            }
        };
        private static final Operation.Exchange SUM =
                new Operation.Exchange(Grouping.ALL, Quantity.MODEL, COMPLETE);
        private static final Operation.Loop LOOP = new Operation.Loop(1, worker -> STEPS, Optional.of(SUM));

        private final Two two = new Two(0);

        @Actor
        public void one(II_Result result) {
            result.r1 = races(two.callers[0]);
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = races(two.callers[1]);
        }

        private int races(Caller caller) {
            Arrays.fill(caller.state().view(), 1);
            int won = 0;
            for (int round = 0; round < 4; round++) {
                while (two.rooms.again(LOOP, caller.state())) {
                    Thread.onSpinWait();
                }
                two.rooms.meet(SUM, caller);
                won += caller.state().exchanged()[0] >= 1 ? 1 : 0;
            }
            return won;
        }
    }
}
