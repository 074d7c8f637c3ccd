package stalesim.exec.store;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIJ_Result;

/**
 * One worker publishes three vectors in a row, which recycles the first, while another holds the latest and reads it:
 * it sees one of them whole.
 */
@JCStressTest
@Outcome(id = {"0, 0, 0", "1, 1, 1", "2, 2, 2", "3, 3, 3"}, expect = Expect.ACCEPTABLE, desc = "one version, whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "a mixture of versions")
@State
public class PublicationReadStress {

    private final Publication publication = new Publication(new float[2], 2);

    @Actor
    public void publishes() {
        for (int update = 0; update < 3; update++) {
            publish(publication, 0);
        }
    }

    @Actor
    public void reads(IIJ_Result result) {
        PublishedVector vector = publication.hold(1);
        result.r1 = (int) vector.values()[0];
        result.r3 = vector.version();
        result.r2 = (int) vector.values()[1];
        publication.release(vector, 1);
    }

    /** One attempt to add one to both values, as the store does it. */
    static boolean publish(Publication publication, int rank) {
        PublishedVector next = publication.take(rank);
        PublishedVector copied = publication.hold(rank);
        next.copy(copied);
        next.values()[0]++;
        next.values()[1]++;
        next.advance();
        boolean published = publication.replace(copied, next);
        publication.settle(published, copied, next, rank);
        publication.release(copied, rank);
        publication.release(next, rank);
        return published;
    }
}
