package stalesim.exec.store;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Two workers take a vector each, one of them for the second time: never the same, and no more than two exist. */
@JCStressTest
@Outcome(id = "true, 2", expect = Expect.ACCEPTABLE, desc = "two vectors in two hands")
@Outcome(expect = Expect.FORBIDDEN, desc = "one vector in two hands, or too many vectors")
@State
public class PoolStress {

    private final VectorPool pool = new VectorPool(1, 2);
    private PublishedVector one;
    private PublishedVector other;

    @Actor
    public void takesTwice() {
        PublishedVector first = pool.take(0);
        first.release();
        pool.giveBack(first, 0);
        one = pool.take(1);
    }

    @Actor
    public void takes() {
        other = pool.take(0);
    }

    @Arbiter
    public void compare(ZI_Result result) {
        result.r1 = one != other;
        result.r2 = pool.made();
    }
}
