package stalesim.exec.store;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/** Two workers publish until both have succeeded twice: no update is lost, and no more vectors exist than allowed. */
@JCStressTest
@Outcome(id = "4, 4, 1", expect = Expect.ACCEPTABLE, desc = "four updates in the latest vector, six vectors at most")
@Outcome(expect = Expect.FORBIDDEN, desc = "an update was lost, or a vector too many was made")
@State
public class PublicationUpdateStress {

    private static final int WORKERS = 2;

    private final Publication publication = new Publication(new float[2], WORKERS);

    @Actor
    public void one() {
        succeedTwice(0);
    }

    @Actor
    public void other() {
        succeedTwice(1);
    }

    private void succeedTwice(int rank) {
        int succeeded = 0;
        while (succeeded < 2) {
            succeeded += PublicationReadStress.publish(publication, rank) ? 1 : 0;
        }
    }

    @Arbiter
    public void look(III_Result result) {
        result.r1 = (int) publication.latest().values()[0];
        result.r2 = (int) publication.latest().version();
        result.r3 = publication.vectors() <= 3 * WORKERS ? 1 : 0;
    }
}
