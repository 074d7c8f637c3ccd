package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.data.DataSet;
import tools.jackson.databind.JsonNode;

/** Public data sets in LIBSVM's format against facts that were computed from the same files by other means. */
class LibsvmFactsTest {

    /** A part may lack features at the end, which the facts count and a reader cannot know. */
    @ParameterizedTest
    @CsvSource({
        "a9a, 0", "a9a.t, 1", "w8a, 0", "phishing, 0", "ijcnn1, 0", "ijcnn1.t, 0", "mushrooms, 0", "heart_scale, 0",
        "covtype.20k.binary.scale, 0", "higgs.lightgbm7000, 0", "higgs.lightgbm500.t, 0", "higgs.sas10984, 0",
        "'news20(multiclass,20)', 0", "reuters.money-fx.trn, 0", "reuters.money-fx.tst, 0", "kdd99_10pct, 0",
        "imdb.train.counts, 0", "imdb.test.counts, 0"
    })
    void equalsTheFacts(String name, int missingFeatures) {
        JsonNode facts = Facts.of(name);
        DataSet data = Facts.read(facts, DataFormat.LIBSVM);
        Facts.hasNumbersOf(facts, data);
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
}
