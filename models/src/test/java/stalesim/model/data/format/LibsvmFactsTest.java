package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.Labels;
import stalesim.model.data.SparseData;
import tools.jackson.databind.JsonNode;

/** Public data sets against facts that were computed from the same files by other means. */
class LibsvmFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "a9a", "a9a.t", "w8a", "phishing", "ijcnn1", "mushrooms", "heart_scale", "covtype.20k.binary.scale",
        "kdd99_10pct"
    })
    void equalsTheFacts(String name) {
        JsonNode facts = SharedFiles.json("data/FACTS.json").get(name);
        SparseData data = LibsvmReader.read(
                SharedFiles.require("data/" + facts.get("file").asString()),
                Labels.BINARY,
                facts.get("d").asInt()); // features at the end may occur in no row
        assertThat(data.rows()).isEqualTo(facts.get("n").asInt());
        assertThat(data.features()).isEqualTo(facts.get("d").asInt());
        assertThat(data.nonZeros()).isEqualTo(facts.get("nnz").asLong());
        assertThat(emptyRows(data)).isEqualTo(facts.get("rows_with_no_nonzero").asInt());
        assertThat(counts(data)).containsExactlyElementsOf(expectedCounts(facts));
    }

    private static int emptyRows(SparseData data) {
        int empty = 0;
        for (int row = 0; row < data.rows(); row++) {
            empty += data.start(row) == data.start(row + 1) ? 1 : 0;
        }
        return empty;
    }

    /** Of -1 and of +1. */
    private static List<Integer> counts(SparseData data) {
        int positive = 0;
        for (int row = 0; row < data.rows(); row++) {
            assertThat(Math.abs(data.label(row))).isEqualTo(1);
            positive += data.label(row) > 0 ? 1 : 0;
        }
        return List.of(data.rows() - positive, positive);
    }

    private static List<Integer> expectedCounts(JsonNode facts) {
        Map<Double, Integer> counts = new LinkedHashMap<>();
        facts.get("label_counts").properties().forEach(entry ->
                counts.put(Double.valueOf(entry.getKey()), entry.getValue().asInt()));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingDouble(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }
}
