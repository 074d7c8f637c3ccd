package stalesim.scenario.claim.dataset.behaviour;

import java.util.Arrays;
import java.util.List;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.gossip.Graph;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.ClaimDraft;
import stalesim.scenario.claim.dataset.behaviour.SimilarSequences.Sides;

/** How the local similarity of a sequence decides what several workers gain: sections VI.A and VII.D. */
final class LocalSimilarity {

    private static final String METHOD =
            "Gain of 8 workers over one, in loss on other data after 200 iterations, on sequences that change 90 % of"
                    + " their features a sample against 10 %, paired by seed";

    private LocalSimilarity() {}

    static List<Claim<?>> claims() {
        return List.of(matters(), miniBatches(), decentralised(), hogwild(), dadm());
    }

    private static Claim<?> matters() {
        return Claim.of(
                        "S000-18",
                        "section VI.A",
                        ClaimKind.ORDERING,
                        "How well an algorithm scales depends on LS.")
                .assuming("mini-batch SGD, logistic regression on 28 dense features")
                .checkedBy(METHOD + ", in the direction that the first quarter of them shows", LocalSimilarity::differs)
                .literally("90 % against 10 %", Sides.of(0.9, 0.1, SimilarSequences.DENSE))
                .broken("50 % both", Sides.of(0.5, 0.5, SimilarSequences.DENSE));
    }

    private static Finding differs(Sides sides, Bench bench) throws InterruptedException {
        double[] one = SimilarSequences.gain(new Sync(), SimilarSequences.DENSE, sides.better(), bench);
        double[] other = SimilarSequences.gain(new Sync(), SimilarSequences.DENSE, sides.worse(), bench);
        int pilot = one.length / 4;
        double sum = 0;
        for (int seed = 0; seed < pilot; seed++) {
            sum += one[seed] - other[seed];
        }
        double[] first = Arrays.copyOfRange(one, pilot, one.length);
        double[] second = Arrays.copyOfRange(other, pilot, other.length);
        return Finding.of(
                sum > 0
                        ? Ordered.greater("gain with large LS over small", first, second)
                        : Ordered.greater("gain with small LS over large", second, first));
    }

    private static Claim<?> miniBatches() {
        return onDenseFeatures(Claim.of(
                                "S000-43",
                                "section VII.D, figure 7",
                                ClaimKind.ORDERING,
                                "The larger LS, the more mini-batch SGD gains from workers.")
                        .assuming("logistic regression on dense features", "step of 0.1")
                        .inFamily("local similarity")
                        .checkedBy(METHOD, SimilarSequences.gains(new Sync())))
                .alsoMeasured();
    }

    private static Claim<?> decentralised() {
        return onDenseFeatures(Claim.of(
                        "S000-44",
                        "section VII.D, figure 8",
                        ClaimKind.ORDERING,
                        "The larger LS, the more ECD-PSGD gains from workers.")
                .assuming("logistic regression on dense features", "step of 0.1", "ring without compression")
                .inFamily("local similarity")
                .checkedBy(METHOD, SimilarSequences.gains(new EcdPsgd(Graph.RING, 32))));
    }

    private static Claim<Sides> onDenseFeatures(ClaimDraft.Checked<Sides> claim) {
        return claim.literally(
                        "whatever the data: 28 features and 250",
                        new Sides(0.9, 0.1, List.of(SimilarSequences.DENSE, SimilarSequences.WIDE)))
                .corrected(
                        "with 250 features, for which the step is too large for one worker",
                        Sides.of(0.9, 0.1, SimilarSequences.WIDE))
                .broken("with 28 features", Sides.of(0.9, 0.1, SimilarSequences.DENSE))
                .broken("10 % better than 90 %", Sides.of(0.1, 0.9, SimilarSequences.WIDE))
                .broken("50 % both", Sides.of(0.5, 0.5, SimilarSequences.WIDE));
    }

    private static Claim<?> hogwild() {
        return Claim.of(
                        "S000-45",
                        "section VII.D, figure 9",
                        ClaimKind.ORDERING,
                        "The larger LS, the less Hogwild! loses by more workers.")
                .assuming("logistic regression on 5 of 100 features")
                .inFamily("local similarity")
                .checkedBy(METHOD, SimilarSequences.gains(new AsyncLock()))
                .literally("90 % better than 10 %", Sides.of(0.9, 0.1, SimilarSequences.SPARSE))
                .broken("10 % better than 90 %", Sides.of(0.1, 0.9, SimilarSequences.SPARSE))
                .broken("50 % both", Sides.of(0.5, 0.5, SimilarSequences.SPARSE))
                .alsoMeasured();
    }

    private static Claim<?> dadm() {
        return Claim.of(
                        "S000-46",
                        "section VII.D, figure 10, appendix B.4",
                        ClaimKind.ORDERING,
                        "The larger LS, the more DADM gains from workers.")
                .assuming("logistic regression on 5 of 100 features")
                .inFamily("local similarity")
                .checkedBy(METHOD, SimilarSequences.gains(new Dadm()))
                .literally("90 % better than 10 %", Sides.of(0.9, 0.1, SimilarSequences.SPARSE))
                .broken("90 % both", Sides.of(0.9, 0.9, SimilarSequences.SPARSE))
                .broken("50 % both", Sides.of(0.5, 0.5, SimilarSequences.SPARSE));
    }
}
