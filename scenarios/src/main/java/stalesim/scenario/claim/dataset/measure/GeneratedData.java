package stalesim.scenario.claim.dataset.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.AnalogData;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.LocalSimilaritySequence;
import stalesim.model.data.synthetic.ReducedDiversity;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The data sets that the paper generates. */
final class GeneratedData {

    private static final int ROWS = 400;
    private static final int FEATURES = 200;
    private static final double DENSITY = 0.03;

    private GeneratedData() {}

    static List<Claim<?>> claims() {
        return List.of(ruler(), changes(), copies());
    }

    private static Claim<?> ruler() {
        return Claim.of(
                        "S000-21",
                        "section VII.A, table I",
                        ClaimKind.EXACT,
                        "Labels are the sign of x.ruler, ruler = (-1, 2, -3, ...), for features present with the stated"
                                + " probability.")
                .assuming("the ruler is as long as a sample has features; the text says as there are samples")
                .checkedBy(
                        "Every label anew; the number of non-zeros within three binomial deviations; the same data for"
                                + " the same seed, others for another",
                        GeneratedData::labels)
                .literally("3 % of 200 features", RulerSamples.sparse(ROWS, FEATURES, DENSITY))
                .broken("twice as dense", RulerSamples.sparse(ROWS, FEATURES, 2 * DENSITY))
                .broken("another separator", new AnalogData(ROWS, FEATURES))
                .broken(
                        "5 % of the labels flipped",
                        new RulerSamples(RulerSamples.sparse(ROWS, FEATURES, DENSITY).shape(), 0.05));
    }

    private static Finding labels(Generator generator, Bench bench) {
        DataSet data = generator.generate(bench.streams(0));
        float[] row = new float[FEATURES];
        long wrong = 0;
        for (int i = 0; i < ROWS; i++) {
            data.copyRow(i, row, 0);
            double score = IntStream.rangeClosed(1, FEATURES)
                    .mapToDouble(k -> (k % 2 == 0 ? k : -k) * (double) row[k - 1])
                    .sum();
            wrong += (score >= 0) == (data.label(i) > 0) ? 0 : 1;
        }
        double cells = (double) ROWS * FEATURES;
        double deviation = Math.sqrt(cells * DENSITY * (1 - DENSITY));
        DataSet again = generator.generate(bench.streams(0));
        boolean usual = Math.abs(data.nonZeros() - cells * DENSITY) <= 3 * deviation;
        return Finding.of(
                Exactly.never("label is not that of the ruler", wrong, ROWS),
                Exactly.is("non-zeros within three deviations", usual),
                Exactly.same("different samples of the same seed", different(data, again), 0),
                Exactly.is("other seed, other samples", different(data, generator.generate(bench.streams(1))) > 0));
    }

    private static int different(DataSet one, DataSet other) {
        Set<String> samples = samples(one);
        samples.removeAll(samples(other));
        return samples.size();
    }

    private static Set<String> samples(DataSet data) {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < data.rows(); i++) {
            StringBuilder text = new StringBuilder().append(data.label(i));
            data.forEach(i, (feature, value) -> text.append(' ').append(feature).append(':').append(value));
            found.add(text.toString());
        }
        return found;
    }

    private static Claim<?> changes() {
        return Claim.of(
                        "S000-22",
                        "section VII.A",
                        ClaimKind.QUANTITATIVE,
                        "In the sequences of small and of large LS a sample differs from the one before in 10 % and in"
                                + " 90 % of its features.")
                .assuming("dense data: a redrawn value is never the old one")
                .checkedBy(
                        "Mean share of features that differ between neighbours, 20 sequences",
                        GeneratedData::changed)
                .literally("the stated share", share -> new LocalSimilaritySequence(shape(), share))
                .broken("half of it", share -> new LocalSimilaritySequence(shape(), share / 2))
                .broken("unrelated samples", share -> RulerSamples.dense(100, 50));
    }

    private static SyntheticShape shape() {
        return SyntheticShape.dense(100, 50);
    }

    private static Finding changed(DoubleFunction<Generator> sequences, Bench bench) throws InterruptedException {
        return Finding.of(
                Estimated.hits("small LS", shares(sequences.apply(0.1), bench), 0.1, 0.005),
                Estimated.hits("large LS", shares(sequences.apply(0.9), bench), 0.9, 0.005));
    }

    private static double[] shares(Generator generator, Bench bench) throws InterruptedException {
        return bench.replicate(20, replication -> {
            DataSet data = generator.generate(bench.streams(replication));
            double sum = 0;
            for (int i = 1; i < data.rows(); i++) {
                sum += data.differences(i - 1, i);
            }
            return sum / (data.rows() - 1) / data.features();
        });
    }

    private static Claim<?> copies() {
        return Claim.of(
                        "S000-23",
                        "section VII.A",
                        ClaimKind.EXACT,
                        "The sets of middle and low diversity have half and a quarter as many different samples.")
                .checkedBy("Different samples, counted, of 1, 1/2 and 1/4 diversity", GeneratedData::distinct)
                .literally("each of half the quarters twice, one quarter four times", ReducedDiversity::of)
                .broken("the first part alone", (data, copies) ->
                        data.select("part", IntStream.range(0, data.rows() / copies / 2).toArray()))
                .broken("always twice", (data, copies) -> ReducedDiversity.of(data, 2));
    }

    /** Makes data less diverse. */
    private interface Reduction {
        DataSet of(DataSet data, int copies);
    }

    private static Finding distinct(Reduction reduction, Bench bench) {
        DataSet data = RulerSamples.dense(ROWS, 10).generate(bench.streams(0));
        return Finding.of(
                Exactly.same("diversity", samples(reduction.of(data, 1)).size(), ROWS),
                Exactly.same("middle diversity", samples(reduction.of(data, 2)).size(), ROWS / 2),
                Exactly.same("low diversity", samples(reduction.of(data, 4)).size(), ROWS / 4),
                Exactly.same("samples in all", reduction.of(data, 4).rows(), ROWS));
    }
}
