package stalesim.scenario.claim.dataset.theory;

import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.LocalSimilaritySequence;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What neighbouring samples have in common. */
final class LocalOverlap {

    private LocalOverlap() {}

    static List<Claim<?>> claims() {
        return List.of(localOverlap());
    }

    private static Claim<?> localOverlap() {
        return Claim.of(
                        "S000-48",
                        "appendix C, lemma",
                        ClaimKind.TREND,
                        "Where LS is small, neighbouring samples have little in common: rho_local rises with LS.")
                .assuming("sparse sequences of the same density", "the next 8 samples are neighbours")
                .checkedBy(
                        "Features in which neighbours have the same value, in the mean, for sequences that change 10 to"
                                + " 90 % of their features a sample: Page's test",
                        LocalOverlap::trend)
                .literally("rises with the share that changes", List.of(0.1, 0.3, 0.5, 0.7, 0.9))
                .corrected("falls, as LS counts differences", List.of(0.9, 0.7, 0.5, 0.3, 0.1))
                .broken("largest between", List.of(0.1, 0.5, 0.3, 0.9, 0.7))
                .broken("always the same", List.of(0.5, 0.5, 0.5, 0.5, 0.5));
    }

    private static Finding trend(List<Double> ascending, Bench bench) {
        double[][] overlaps = new double[bench.amount(10, 20)][ascending.size()];
        for (int seed = 0; seed < overlaps.length; seed++) {
            for (int level = 0; level < ascending.size(); level++) {
                var shape = SyntheticShape.sparse(100, 60, 12);
                DataSet data = new LocalSimilaritySequence(shape, ascending.get(level)).generate(bench.streams(seed));
                overlaps[seed][level] = overlap(data);
            }
        }
        return Finding.of(Ordered.risingInPairs("rho_local", List.of(overlaps)));
    }

    private static double overlap(DataSet data) {
        float[][] rows = new float[data.rows()][data.features()];
        for (int i = 0; i < rows.length; i++) {
            data.copyRow(i, rows[i], 0);
        }
        double shared = 0;
        for (int i = 0; i + 8 < rows.length; i++) {
            for (int j = 1; j <= 8; j++) {
                float[] one = rows[i];
                float[] other = rows[i + j];
                shared += IntStream.range(0, one.length).filter(k -> one[k] != 0 && one[k] == other[k]).count();
            }
        }
        return shared / 8 / (rows.length - 8);
    }
}
