package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.data.format.TestFiles.fails;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import stalesim.model.data.ImageShape;
import tools.jackson.databind.JsonNode;

/** Public images and tables against facts that were computed from the same files by other means. */
class DenseFactsTest {

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
        JsonNode facts = Facts.of(name);
        DataSet data = Facts.read(facts, format);
        Facts.hasNumbersOf(facts, data);
        assertThat(data.features()).isEqualTo(facts.get("d").asInt());
        assertThat(data.shape()).contains(new ImageShape(channels, side, side));
        hasMeanOf(facts, 255, data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"optdigits.tra", "optdigits.tes"})
    void tablesEqualTheFacts(String name) {
        JsonNode facts = Facts.of(name);
        DataSet data = Facts.read(facts, DataFormat.CSV);
        Facts.hasNumbersOf(facts, data);
        assertThat(data.features()).isEqualTo(facts.get("d").asInt());
        hasMeanOf(facts, 16, data);
    }

    /** The original KDD table has words in four columns of every line. */
    @Test
    void columnsOfWordsAreRefused() {
        Path file = SharedFiles.require("data/kdd99/kddcup.data_10_percent.gz");
        fails(() -> DataFile.recognise(file).read(), ":1: column 42: label normal. must be a finite number.");
        CsvLayout byDuration = new CsvLayout(CsvLayout.Header.ABSENT, new LabelColumn.Numbered(1), ',');
        fails(() -> CsvTableReader.read(file, byDuration), ":1: column 2: value tcp must be a finite number.");
    }
}
