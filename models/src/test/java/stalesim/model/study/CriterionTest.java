package stalesim.model.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.study.Trials.EPSILON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CriterionTest {

    /** An hour costs 2 and 0.5 a worker, and takes 60 W and 8 W a worker. */
    private static final Prices PRICES = new Prices(0.5, 2, "EUR", 8, 60);

    /** Four workers, 200 updates, 900 s: a quarter of an hour. */
    @ParameterizedTest
    @CsvSource({
        "TIME_PER_GRADIENT, 4.5",
        "UPDATES_TO_TARGET, 200",
        "TIME_TO_TARGET, 900",
        "WORKER_SECONDS, 3600",
        "PRICE, 1.0",
        "ENERGY, 82800",
        "FINAL_LOSS, 0.3"
    })
    void figuresOfARun(Criterion criterion, double expected) {
        assertThat(criterion.of(Trials.reaching(4, 0, 200, 900).run(), EPSILON, PRICES))
                .hasValueCloseTo(expected, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Criterion.class)
    void whatNeedsTheLossIsMissingWithoutIt(Criterion criterion) {
        assertThat(criterion.of(Trials.missing(4, 0).run(), EPSILON, PRICES).isEmpty())
                .isEqualTo(criterion.needsTarget());
        assertThat(Criterion.of(criterion.label())).isEqualTo(criterion);
    }

    @Test
    void unknownNamesAreTold() {
        assertThatThrownBy(() -> Criterion.of("speed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("criterion=speed");
    }
}
