package stalesim.exec.store;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** The last holder of a vector lets go while a reader tries to take hold of it. */
@JCStressTest
@Outcome(id = "true, false", expect = Expect.ACCEPTABLE, desc = "held before the last holder went: not recycled")
@Outcome(id = "false, true", expect = Expect.ACCEPTABLE, desc = "recycled: the reader has to look again")
@Outcome(expect = Expect.FORBIDDEN, desc = "recycled under the reader, or lost")
@State
public class HoldersStress {

    private final PublishedVector vector = new PublishedVector(1);

    public HoldersStress() {
        vector.own();
    }

    @Actor
    public void reads(ZZ_Result result) {
        result.r1 = vector.hold();
    }

    @Actor
    public void letsGo(ZZ_Result result) {
        result.r2 = vector.release();
    }
}
