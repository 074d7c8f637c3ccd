package stalesim.exec.store;

import java.util.Arrays;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;
import org.openjdk.jcstress.infra.results.Z_Result;
import stalesim.exec.meeting.Turnstile;
import stalesim.exec.stress.Patience;
import stalesim.exec.stress.Small;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Gate;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/** One worker sends messages, each of which makes a broadcast, while another takes them. */
public class AggregatedStoreStress {

    private static final RunSpec SPEC = Small.spec(Store.AGGREGATED, StopRule.after(100));
    private static final int MESSAGES = 3;

    /** The server raises all of its model by one and broadcasts it under that number. */
    static final Operation.Send SEND =
            new Operation.Send((worker, message) -> message.address(worker, 0, 1, 0), (message, model) -> {
                Arrays.fill(model, model[0] + 1);
                return (long) model[0];
            });

    /** The first and the last parameter of a broadcast; of what it is made of, the view keeps a copy. */
    private static final Operation.Receive RECEIVE =
            new Operation.Receive((worker, model) -> System.arraycopy(model, 0, worker.view(), 0, model.length));

    private static AggregatedStore store(Turnstile turnstile) {
        return new AggregatedStore(SPEC, (version, parameters) -> true, turnstile, Optional.empty());
    }

    /** A broadcast is overwritten by the next while it is taken; and who polls for long enough gets the last one. */
    @JCStressTest
    @Outcome(id = "true, true", expect = Expect.ACCEPTABLE, desc = "whole broadcasts, and the last of them")
    @Outcome(expect = Expect.FORBIDDEN, desc = "half of a broadcast, or none any more")
    @State
    public static class Polls {
        private final AggregatedStore store = store(new Turnstile(2));
        private final Caller sender = Small.caller(0);
        private final Caller receiver = Small.caller(1);
        private boolean whole = true;

        @Actor
        public void sends() {
            for (int message = 0; message < MESSAGES; message++) {
                store.send(sender, SEND);
            }
        }

        @Actor
        public void polls(ZZ_Result result) {
            result.r2 = Patience.until(this::pollForLast);
            result.r1 = whole;
        }

        private boolean pollForLast() {
            store.receive(receiver, RECEIVE);
            float[] view = receiver.state().view();
            whole &= view[0] == view[Small.LAST] && view[0] == receiver.state().broadcast();
            return receiver.state().broadcast() == MESSAGES;
        }
    }

    /** Who goes through a gate that a broadcast has opened finds that broadcast. */
    @JCStressTest
    @Outcome(id = "true", expect = Expect.ACCEPTABLE, desc = "found it")
    @Outcome(expect = Expect.FORBIDDEN, desc = "went through and found nothing, or slept past it")
    @State
    public static class Gated {
        private static final Gate GATE = (rank, clocks) -> clocks.arrived(rank) >= 1;

        private final Turnstile turnstile = new Turnstile(2);
        private final AggregatedStore store = store(turnstile);
        private final Caller sender = Small.caller(0);
        private final Caller receiver = Small.caller(1);
        private volatile boolean home;

        @Actor
        public void sends() {
            store.send(sender, SEND);
            // as a worker does, with the lock released
            turnstile.completed(sender.rank());
            Patience.until(() -> home);
            turnstile.close();
        }

        @Actor
        public void takes(Z_Result result) {
            boolean passed = turnstile.pass(GATE, receiver);
            store.receive(receiver, RECEIVE);
            result.r1 = passed && receiver.state().broadcast() == 1 && receiver.state().view()[Small.LAST] == 1;
            home = true;
        }
    }
}
