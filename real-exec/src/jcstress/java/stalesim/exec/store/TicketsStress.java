package stalesim.exec.store;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

/** Two workers draw hands of different size at the same moment until nothing is left: nobody gets what another has. */
@JCStressTest
@Outcome(id = "true, 10", expect = Expect.ACCEPTABLE, desc = "each of ten tickets once")
@Outcome(expect = Expect.FORBIDDEN, desc = "a ticket twice, or not at all, or one too many")
@State
public class TicketsStress {

    private final Tickets tickets = new Tickets(10, 2);
    private int one;
    private int other;

    @Actor
    public void draws() {
        one = drawAll(0, 3);
    }

    @Actor
    public void drawsToo() {
        other = drawAll(1, 1);
    }

    /** A bit for each ticket. */
    private int drawAll(int rank, int hand) {
        int drawn = 0;
        while (tickets.holds(rank) || tickets.draw(rank, hand)) {
            drawn |= 1 << tickets.next(rank);
            tickets.use(rank);
        }
        return drawn;
    }

    @Arbiter
    public void compare(ZI_Result result) {
        result.r1 = (one & other) == 0;
        result.r2 = (one | other) == (1 << 10) - 1 ? 10 : Integer.bitCount(one | other) - 100;
    }
}
