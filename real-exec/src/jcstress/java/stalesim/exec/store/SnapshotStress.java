package stalesim.exec.store;

import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIJ_Result;
import stalesim.exec.meeting.Turnstile;
import stalesim.exec.stress.Small;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/** A regulator's thread takes a copy of the model for itself while a worker updates it three times. */
public class SnapshotStress {

    private static final String WHOLE = "one version, whole, and under its number";
    private static final String MIXED = "a mixture of versions, or a wrong number";

    /** Adds one to each parameter, for the gradient is one. */
    private static final Operation.Update UPDATE = new Operation.Update((version, staleness) -> -1);

    /** The model of a run that nothing ends. */
    private static final UpdateListener GOES_ON = (version, parameters) -> true;

    private static RunSpec spec(Store store) {
        return Small.spec(store, StopRule.after(100));
    }

    private static void updateThrice(SharedStore store, Caller caller) {
        for (int update = 0; update < 3; update++) {
            store.read(caller);
            store.update(caller, UPDATE);
        }
    }

    private static void look(SharedStore store, IIJ_Result result) {
        float[] copy = new float[Small.LAST + 1];
        result.r3 = store.snapshot(0, copy);
        result.r1 = (int) copy[0];
        result.r2 = (int) copy[Small.LAST];
    }

    /** The copy is made between the changes of two parameters, if the lock lets it. */
    @JCStressTest
    @Outcome(id = {"0, 0, 0", "1, 1, 1", "2, 2, 2", "3, 3, 3"}, expect = Expect.ACCEPTABLE, desc = WHOLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = MIXED)
    @State
    public static class Locked {
        private static final RunSpec SPEC = spec(Store.LOCKED);

        private final SharedStore store = new LockedStore(SPEC, GOES_ON, Optional.empty());
        private final Caller caller = Small.caller(0);

        @Actor
        public void updates() {
            updateThrice(store, caller);
        }

        @Actor
        public void looks(IIJ_Result result) {
            look(store, result);
        }
    }

    /** The vector that is copied is replaced, recycled and filled again, unless it is held. */
    @JCStressTest
    @Outcome(id = {"0, 0, 0", "1, 1, 1", "2, 2, 2", "3, 3, 3"}, expect = Expect.ACCEPTABLE, desc = WHOLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = MIXED)
    @State
    public static class Published {
        private static final RunSpec SPEC = spec(Store.PUBLISHED);

        private final SharedStore store = new PublishedStore(SPEC, GOES_ON, Optional.empty());
        private final Caller caller = Small.caller(0);

        @Actor
        public void updates() {
            updateThrice(store, caller);
        }

        @Actor
        public void looks(IIJ_Result result) {
            look(store, result);
        }
    }

    /** The copy is made while a message is applied, if the lock lets it. */
    @JCStressTest
    @Outcome(id = {"0, 0, 0", "1, 1, 1", "2, 2, 2", "3, 3, 3"}, expect = Expect.ACCEPTABLE, desc = WHOLE)
    @Outcome(expect = Expect.FORBIDDEN, desc = MIXED)
    @State
    public static class Aggregated {
        private static final RunSpec SPEC = spec(Store.AGGREGATED);

        private final SharedStore store =
                new AggregatedStore(SPEC, GOES_ON, new Turnstile(2), Optional.empty());
        private final Caller caller = Small.caller(0);

        @Actor
        public void sends() {
            for (int message = 0; message < 3; message++) {
                store.send(caller, AggregatedStoreStress.SEND);
            }
        }

        @Actor
        public void looks(IIJ_Result result) {
            look(store, result);
        }
    }
}
