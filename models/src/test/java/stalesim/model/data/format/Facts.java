package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import tools.jackson.databind.JsonNode;

/** Facts about public data sets that were computed from the same files by other means. */
final class Facts {

    private Facts() {}

    static JsonNode of(String name) {
        return SharedFiles.json("data/FACTS.json").get(name);
    }

    /** Recognises and reads the file, without further knowledge. */
    static DataSet read(JsonNode facts, DataFormat format) {
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

    static void hasNumbersOf(JsonNode facts, DataSet data) {
        assertThat(data.rows()).isEqualTo(facts.get("n").asInt());
        assertThat(data.nonZeros()).isEqualTo(facts.get("nnz").asLong());
        Map<Double, Integer> expected = new TreeMap<>();
        facts.get("label_counts").properties().forEach(entry ->
                expected.put(Double.valueOf(entry.getKey()), entry.getValue().asInt()));
        assertThat(counts(data)).isEqualTo(expected);
    }
}
