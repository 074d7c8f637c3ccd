package stalesim.model.profile.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuitabilityRulesTest {

    private static List<FamilyVerdict> verdicts(DataFigures evidence) {
        return SuitabilityRules.judge(evidence).stream().map(Suitability::verdict).toList();
    }

    /** Both sides of every threshold. */
    @ParameterizedTest
    @CsvSource({
        "0.10, 0.5, 750, SUITS, UNSUITED, SUITS",
        "0.11, 0.5, 749, PARTLY, PARTLY, PARTLY",
        "0.29, 0.5, 376, PARTLY, PARTLY, PARTLY",
        "0.30, 0.5, 375, UNSUITED, SUITS, UNSUITED",
        "0.90, 0.1, 1000, UNSUITED, SUITS, SUITS",
        "0.90, 0.09, 1000, UNSUITED, UNSUITED, SUITS"
    })
    void thresholdsDecide(
            double conflicts,
            double variance,
            int distinct,
            FamilyVerdict hogwild,
            FamilyVerdict miniBatch,
            FamilyVerdict dadm) {
        assertThat(verdicts(new DataFigures(conflicts / 2, conflicts, variance, distinct, 1000)))
                .containsExactly(hogwild, miniBatch, dadm);
    }

    /** The paper's example 12. */
    @Test
    void oneSampleSuitsNobody() {
        assertThat(verdicts(new DataFigures(1, 1, 0, 1, 500))).containsOnly(FamilyVerdict.UNSUITED);
        assertThat(SuitabilityRules.judge(new DataFigures(1, 1, 0, 1, 500)).get(0).why()).contains("all 500");
    }

    @Test
    void reasonsNameNumbersAndThresholds() {
        List<Suitability> all = SuitabilityRules.judge(new DataFigures(0.0625, 0.25, 0.4, 321, 1234));
        assertThat(all).extracting(Suitability::family).containsExactly(AlgorithmFamily.values());
        assertThat(all.get(0).why()).contains("0.250").contains("0.0625").contains("0.100").contains("0.300");
        assertThat(all.get(1).why()).contains("0.400").contains("0.10");
        assertThat(all.get(2).why()).contains("321 of 1234").contains("0.260").contains("0.750");
    }

    @Test
    void checksItsRanges() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataFigures(1, 1, 1, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new DataFigures(1, 1, 1, 6, 5));
    }
}
