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
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Metropolis;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Posts;

/** Two neighbours gossip: each receives the mean of both posts. */
public class GossipBoardStress {

    private static final Operation.Gossip GOSSIP = new Operation.Gossip(
            new Metropolis(Graph.COMPLETE.neighbours()),
            (worker, post) -> Arrays.fill(post, 4 * worker.exchanges() + 2 * worker.rank()));

    private static GossipBoard board(long spinNs) {
        return new GossipBoard(new Posts(GOSSIP.mixing(), 2, Small.LAST + 1), 2, spinNs, Optional.empty());
    }

    /** One of them is a round ahead and posts while the other still reads: from the other one of its two buffers. */
    @JCStressTest
    @Outcome(id = "5, 5", expect = Expect.ACCEPTABLE, desc = "in every round what was posted in it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a post that was incomplete, or of another round")
    @State
    public static class Rounds {
        private final GossipBoard board = board(MeetingRooms.SPIN_NS);
        private final Caller one = Small.caller(0);
        private final Caller other = Small.caller(1);

        @Actor
        public void one(II_Result result) {
            result.r1 = rightRounds(one);
        }

        @Actor
        public void other(II_Result result) {
            result.r2 = rightRounds(other);
        }

        private int rightRounds(Caller caller) {
            int right = 0;
            for (int round = 0; round < 5; round++) {
                board.pass(GOSSIP, caller);
                float[] mean = caller.state().exchanged();
                right += mean[0] == 4 * round + 1 && mean[Small.LAST] == 4 * round + 1 ? 1 : 0;
            }
            return right;
        }
    }

    /** A neighbour posts while the waiter, who does not spin, is on its way to sleep. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "both went on")
    @Outcome(expect = Expect.FORBIDDEN, desc = "somebody slept past its signal")
    @State
    public static class Wake {
        private final GossipBoard board = board(0);
        private final Caller one = Small.caller(0);
        private final Caller other = Small.caller(1);
        private volatile int home;

        @Actor
        public void one(ZZ_Result result) {
            result.r1 = passes(one);
        }

        @Actor
        public void other(ZZ_Result result) {
            result.r2 = passes(other);
        }

        private boolean passes(Caller caller) {
            boolean passed = board.pass(GOSSIP, caller);
            arrived();
            boolean both = Patience.until(() -> home == 2);
            board.close();
            return passed && both;
        }

        private synchronized void arrived() {
            home++;
        }
    }

    /** The run ends while a worker is on its way to sleep. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "went home")
    @Outcome(expect = Expect.FORBIDDEN, desc = "slept past the end of the run")
    @State
    public static class Close {
        private final GossipBoard board = board(0);
        private final Caller caller = Small.caller(0);
        private volatile boolean home;

        @Actor
        public void waits() {
            home = !board.pass(GOSSIP, caller);
        }

        @Actor
        public void closes(Z_Result result) {
            board.close();
            result.r1 = Patience.until(() -> home);
            board.close();
        }
    }
}
