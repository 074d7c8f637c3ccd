package stalesim.scenario.claim.dataset.measure;

import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.LocalSimilaritySequence;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.duration.Lognormal;
import stalesim.model.paper.Reading;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.LocalSimilarity;
import stalesim.model.profile.ProfileSettings;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** What local similarity means for asynchronous and for synchronous algorithms. */
final class SimilarityInUse {

    private static final int WORKERS = 4;
    private static final int BATCH = 4;

    private SimilarityInUse() {}

    static List<Claim<?>> claims() {
        return List.of(asynchronous(), synchronous());
    }

    /** LS of a sequence of samples. */
    private interface Similarity {
        double of(DataSet data, int range, Bench bench);
    }

    private static LocalSimilarity profiled(DataSet data, int range, Bench bench) {
        var settings = new ProfileSettings(
                ProfileSettings.DEFAULT_RIDGE, range, Reading.CORRECTED, bench.streams(0));
        return DataProfile.of(data, settings, stage -> {}).similarity();
    }

    private static DataSet sequence(Bench bench, int rows) {
        return new LocalSimilaritySequence(SyntheticShape.dense(rows, 10), 0.3).generate(bench.streams(0));
    }

    private static Claim<?> asynchronous() {
        return Claim.of(
                        "S000-05",
                        "section IV.A",
                        ClaimKind.EXACT,
                        "For an asynchronous algorithm LS is C_sim whose range is the largest lag of the run.")
                .assuming("C_sim as example 2 needs it: j from 0")
                .shownBy("stalesim data profile FILE --range 4")
                .checkedBy(
                        "The largest lag, own update included, of a run of 4 workers; then the mean distance from all"
                                + " samples within it",
                        SimilarityInUse::withinLag)
                .literally("C_sim with range tau_max", (data, lag, bench) -> profiled(data, lag, bench).cSim().value())
                .broken("range tau_max + 1", (data, lag, bench) -> profiled(data, lag + 1, bench).cSim().value())
                .broken("of the next sample alone", (data, lag, bench) -> profiled(data, 2, bench).cSim().value())
                .broken("of shuffled samples", (data, lag, bench) -> profiled(data, lag, bench).shuffled().value())
                .alsoMeasured();
    }

    private static Finding withinLag(Similarity similarity, Bench bench) throws InterruptedException {
        Trial trial = Trial.of(new AsyncLock(), WORKERS, 200).paced(new Lognormal(1_000_000, 0.5));
        int lag = bench.run(trial, 0).staleness().max() + 1;
        DataSet data = sequence(bench, 100);
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            for (int j = 0; j < lag; j++) {
                sum += differences(data, i, (i + j) % data.rows());
            }
        }
        return Finding.of(
                Exactly.is("the largest lag is that of m workers at least", lag >= WORKERS),
                Exactly.equal("LS", similarity.of(data, lag, bench), sum / lag / data.rows()));
    }

    /** Features that differ, counted on copies of the rows. */
    private static int differences(DataSet data, int row, int other) {
        float[] one = new float[data.features()];
        float[] two = new float[data.features()];
        data.copyRow(row, one, 0);
        data.copyRow(other, two, 0);
        return (int) IntStream.range(0, one.length).filter(k -> one[k] != two[k]).count();
    }

    private static Claim<?> synchronous() {
        return Claim.of(
                        "S000-06",
                        "section IV.A",
                        ClaimKind.EXACT,
                        "For a synchronous algorithm LS is the largest C_sim of any order of any mini-batch.")
                .assuming("C_sim as example 2 needs it: j from 0")
                .checkedBy(
                        "All 24 orders of each of 6 mini-batches of 4; within a mini-batch they must not matter, as its"
                                + " C_sim is (1/b^2) sum_ik |x_i - x_k|_0",
                        SimilarityInUse::largest)
                .literally("the largest", (data, range, bench) -> profiled(data, range, bench).batch().value())
                .broken("the mean over mini-batches", (data, range, bench) -> meanOfBatches(data))
                .broken("(1/(b (b-1))) sum_ik", (data, range, bench) ->
                        profiled(data, range, bench).batch().value() * BATCH / (BATCH - 1));
    }

    private static Finding largest(Similarity similarity, Bench bench) {
        DataSet data = sequence(bench, 6 * BATCH);
        double most = 0;
        long differ = 0;
        for (int batch = 0; batch < data.rows(); batch += BATCH) {
            double first = ordered(data, batch, IntStream.range(0, BATCH).toArray());
            for (int[] order : Permutations.of(BATCH)) {
                double value = ordered(data, batch, order);
                most = Math.max(most, value);
                differ += Math.abs(value - first) < 1e-12 ? 0 : 1;
            }
        }
        return Finding.of(
                Exactly.equal("LS", similarity.of(data, BATCH, bench), most),
                Exactly.never("the order within a mini-batch matters", differ, 6 * 24));
    }

    private static double ordered(DataSet data, int batch, int... order) {
        double sum = 0;
        for (int i = 0; i < BATCH; i++) {
            for (int j = 0; j < BATCH; j++) {
                sum += differences(data, batch + order[i], batch + order[(i + j) % BATCH]);
            }
        }
        return sum / BATCH / BATCH;
    }

    private static double meanOfBatches(DataSet data) {
        int batches = data.rows() / BATCH;
        return IntStream.range(0, batches)
                .mapToDouble(batch -> ordered(data, batch * BATCH, 0, 1, 2, 3))
                .average()
                .orElseThrow();
    }
}
