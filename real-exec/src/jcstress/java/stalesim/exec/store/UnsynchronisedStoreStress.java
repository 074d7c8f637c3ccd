package stalesim.exec.store;

import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.JJ_Result;
import stalesim.exec.stress.Small;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;

/**
 * Two workers use a budget up without synchronisation: changes of parameters may be lost to races, but not updates, of
 * which each is dealt out, counted and logged once.
 */
@JCStressTest
@Outcome(id = "10, 10", expect = Expect.ACCEPTABLE, desc = "ten updates, ten stalenesses")
@Outcome(expect = Expect.FORBIDDEN, desc = "more or fewer updates than the budget")
@State
public class UnsynchronisedStoreStress {

    private static final RunSpec SPEC = Small.spec(Store.UNSYNCHRONISED, StopRule.after(10));
    private static final Operation.Update UPDATE = new Operation.Update((version, staleness) -> -1);

    private final SharedStore store = new UnsynchronisedStore(SPEC, List.of(UPDATE), (version, parameters) -> true);
    private final Caller one = Small.caller(0);
    private final Caller other = Small.caller(1);

    @Actor
    public void updates() {
        useUp(one);
    }

    @Actor
    public void updatesToo() {
        useUp(other);
    }

    private void useUp(Caller caller) {
        boolean running = true;
        while (running) {
            running = store.read(caller) && store.update(caller, UPDATE);
        }
    }

    @Arbiter
    public void count(JJ_Result result) {
        result.r1 = store.updates();
        result.r2 = Stream.of(store.staleness()).mapToLong(own -> own.total()).sum();
    }
}
