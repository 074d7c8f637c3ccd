package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.data.format.TestFiles.fails;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import stalesim.model.data.ImageShape;
import tools.jackson.databind.JsonNode;

/** Public data sets, recognised and read without further knowledge, against facts computed by other means. */
class DataFactsTest {

    private static JsonNode facts(String name) {
        return SharedFiles.json("data/FACTS.json").get(name);
    }

    private static DataSet read(JsonNode facts, DataFormat format) {
        DataFile file = DataFile.recognise(SharedFiles.require("data/" + facts.get("file").asString()));
        assertThat(file.format()).isEqualTo(format);
        return file.read();
    }

    private static Map<Double, Integer> counts(DataSet data) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (int row = 0; row < data.rows(); row++) {
            counts.merge((double) data.label(row), 1, Integer::sum);
        }
        return counts;
    }

    private static void hasNumbersOf(JsonNode facts, DataSet data) {
        assertThat(data.rows()).isEqualTo(facts.get("n").asInt());
        assertThat(data.nonZeros()).isEqualTo(facts.get("nnz").asLong());
        Map<Double, Integer> expected = new TreeMap<>();
        facts.get("label_counts").properties().forEach(entry ->
                expected.put(Double.valueOf(entry.getKey()), entry.getValue().asInt()));
        assertThat(counts(data)).isEqualTo(expected);
    }

    /** A part may lack features at the end, which the facts count and a reader cannot know. */
    @ParameterizedTest
    @CsvSource({
        "a9a, 0", "a9a.t, 1", "w8a, 0", "phishing, 0", "ijcnn1, 0", "ijcnn1.t, 0", "mushrooms, 0", "heart_scale, 0",
        "covtype.20k.binary.scale, 0", "higgs.lightgbm7000, 0", "higgs.lightgbm500.t, 0", "higgs.sas10984, 0",
        "'news20(multiclass,20)', 0", "reuters.money-fx.trn, 0", "reuters.money-fx.tst, 0", "kdd99_10pct, 0",
        "imdb.train.counts, 0", "imdb.test.counts, 0"
    })
    void libsvmSetsEqualTheFacts(String name, int missingFeatures) {
        JsonNode facts = facts(name);
        DataSet data = read(facts, DataFormat.LIBSVM);
        hasNumbersOf(facts, data);
        assertThat(data.features()).isEqualTo(facts.get("d").asInt() - missingFeatures);
        assertThat(emptyRows(data)).isEqualTo(facts.get("rows_with_no_nonzero").asInt());
        assertThat(data.shape()).isEmpty();
    }

    private static int emptyRows(DataSet data) {
        int[] stored = new int[data.rows()];
        for (int row = 0; row < data.rows(); row++) {
            int current = row;
            data.forEach(row, (feature, value) -> stored[current]++);
        }
        return (int) IntStream.of(stored).filter(count -> count == 0).count();
    }

    /** The mean is a sum of integers below 2^53, divided: exact up to the rounding of the facts' own division. */
    private static void hasMeanOf(JsonNode facts, double largest, DataSet data) {
        double[] sum = new double[1];
        for (int row = 0; row < data.rows(); row++) {
            data.forEach(row, (feature, value) -> sum[0] += value);
        }
        double mean = sum[0] / largest / ((double) data.rows() * data.features());
        assertThat(mean).isCloseTo(facts.get("mean_value").asDouble(), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "fashion-mnist.train, IDX, 1, 28", "fashion-mnist.t10k, IDX, 1, 28", "mnist.train, IDX, 1, 28",
        "mnist.t10k, IDX, 1, 28", "cifar10.data_batch_1_first4000, CIFAR10, 3, 32",
        "cifar10.test_batch_first1000, CIFAR10, 3, 32"
    })
    void imagesEqualTheFacts(String name, DataFormat format, int channels, int side) {
        JsonNode facts = facts(name);
        DataSet data = read(facts, format);
        hasNumbersOf(facts, data);
        assertThat(data.features()).isEqualTo(facts.get("d").asInt());
        assertThat(data.shape()).contains(new ImageShape(channels, side, side));
        hasMeanOf(facts, 255, data);
    }

    @ParameterizedTest
    @CsvSource({"optdigits.tra", "optdigits.tes"})
    void tablesEqualTheFacts(String name) {
        JsonNode facts = facts(name);
        DataSet data = read(facts, DataFormat.CSV);
        hasNumbersOf(facts, data);
        assertThat(data.features()).isEqualTo(facts.get("d").asInt());
        hasMeanOf(facts, 16, data);
    }

    /** The original KDD table has words in four columns, so its first line passes for a header. */
    @Test
    void columnsOfWordsAreRefused() {
        Path file = SharedFiles.require("data/kdd99/kddcup.data_10_percent.gz");
        fails(() -> DataFile.recognise(file).read(), "kddcup.data_10_percent.gz:2: column 42 (normal.): label normal. must be");
        CsvLayout bare = new CsvLayout(CsvLayout.Header.ABSENT, new LabelColumn.Last(), ',');
        fails(() -> CsvTableReader.read(file, bare), "kddcup.data_10_percent.gz:1: column 42: label normal. must be");
    }
}
