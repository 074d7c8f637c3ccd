package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.elastic.Probing;
import stalesim.model.protocol.Store;

class ElasticTest {

    @Test
    void itsNameTellsWhatIsNotUsual() {
        Elastic usual = new Elastic(Store.LOCKED);
        assertThat(usual.with(Map.of())).isEqualTo(usual);
        Elastic told = usual.with(Map.of("interval", 20.0, "duration", 5.0, "window", 2.0, "start", 4.0));
        assertThat(told).isEqualTo(new Elastic(Store.LOCKED, new Probing(20, 5, 2, 4)));
        assertThat(told.name()).isEqualTo("elastic-lock-i20-d5-w2-s4");
        assertThat(told.summary()).startsWith("async-lock with a varying number");
        assertThatThrownBy(() -> new Elastic(Store.REPLICATED)).hasMessage("store must be shared: store=REPLICATED");
    }

    @ParameterizedTest
    @CsvSource({
        "elastic-lock, async-lock", "elastic-hogwild-i20, hogwild", "elastic-leashed, leashed", "async-lock,",
        "elastic,",
        "elastic-locksmith,"
    })
    void itsConstantFormIsTheAlgorithmThatItMakesElastic(String name, String constant) {
        assertThat(Elastic.constantForm(name).orElse(null)).isEqualTo(constant);
    }
}
