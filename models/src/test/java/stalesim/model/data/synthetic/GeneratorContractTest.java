package stalesim.model.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.random.RandomStreams;

/** What holds for every generator. */
class GeneratorContractTest {

    static Stream<Generator> generators() {
        var sparse = new SyntheticShape(40, 50, new RowPattern.FixedCount(6), ValueRange.UNIT, false);
        return Stream.of(
                RulerSamples.dense(40, 28),
                RulerSamples.sparse(40, 200, 0.03),
                RulerSamples.upperBound(40, 50),
                new RulerSamples(sparse, 0.2),
                new LocalSimilaritySequence(SyntheticShape.dense(40, 28), LocalSimilaritySequence.SMALL),
                new LocalSimilaritySequence(sparse, LocalSimilaritySequence.LARGE),
                new ReducedDiversity(RulerSamples.dense(40, 28), 2),
                new ReducedDiversity(new RulerSamples(sparse, 0), 4),
                new OneSample(40, RulerSamples.dense(1, 28)),
                new AnalogData(40, 1_000),
                new GaussianBlobs(40, 6, 3, 1));
    }

    /** One row as text: equal for equal samples alone. */
    static String row(DataSet data, int row) {
        List<String> entries = new ArrayList<>(List.of("" + data.label(row)));
        if (data instanceof SparseData sparse) {
            for (int e = sparse.start(row); e < sparse.start(row + 1); e++) {
                entries.add(sparse.index(e) + ":" + sparse.value(e));
            }
        } else {
            for (int k = 0; k < data.features(); k++) {
                entries.add(k + ":" + ((DenseData) data).value(row, k));
            }
        }
        return String.join(" ", entries);
    }

    static List<String> rows(DataSet data) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            rows.add(row(data, row));
        }
        return rows;
    }

    static double[] features(DataSet data, int row) {
        double[] values = new double[data.features()];
        float[] unit = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            Arrays.fill(unit, 0);
            unit[k] = 1;
            values[k] = data.dot(row, unit);
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("generators")
    void theSameStreamsGiveTheSameBits(Generator generator) {
        DataSet data = generator.generate(new RandomStreams(42, 0));
        assertThat(rows(generator.generate(new RandomStreams(42, 0)))).isEqualTo(rows(data));
        assertThat(rows(generator.generate(new RandomStreams(43, 0)))).isNotEqualTo(rows(data));
        assertThat(rows(generator.generate(new RandomStreams(42, 1)))).isNotEqualTo(rows(data));
        assertThat(data.rows()).isEqualTo(40);
        assertThat(data.name()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("generators")
    void labelsAreClasses(Generator generator) {
        DataSet data = generator.generate(new RandomStreams(42, 0));
        Set<Float> allowed = generator instanceof GaussianBlobs ? Set.of(0f, 1f, 2f) : Set.of(-1f, 1f);
        Set<Float> found = new HashSet<>();
        for (int row = 0; row < data.rows(); row++) {
            found.add(data.label(row));
        }
        assertThat(allowed).containsAll(found);
    }
}
