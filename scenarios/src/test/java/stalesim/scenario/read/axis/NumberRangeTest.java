package stalesim.scenario.read.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NumberRangeTest {

    private static Optional<List<String>> values(String text) {
        return NumberRange.parse(text).orElseThrow().values(100_000).map(values -> values.stream()
                .map(BigDecimal::toPlainString)
                .toList());
    }

    /** 1.1^72 has 73 digits: each product has as many digits as both factors together. */
    @Test
    void productsKeepTwelveDigits() {
        List<String> values = values("0.001..1 x1.1").orElseThrow();
        assertThat(values).startsWith("0.001", "0.0011", "0.00121", "0.001331").hasSize(73);
        // 1.1^72 / 1000 by the exact power, in 12 digits; 72 roundings of half a unit each
        assertThat(Double.parseDouble(values.get(72)))
                .isCloseTo(new BigDecimal("1.1").pow(72).doubleValue() / 1000, within(1e-9));
        assertThat(values).allSatisfy(value -> assertThat(value).hasSizeLessThanOrEqualTo(16));
    }

    /** 7 million values, whose exact forms would have millions of digits. */
    @Test
    void rangesWithTooManyValuesAreTold() {
        assertThat(values("1..1e300 x1.0001")).isEmpty();
        assertThat(values("1..1.0000000000001 x1.00000000000001")).isEmpty();
    }

    /** 2^53 is the greatest whole number that a scenario may hold. */
    @Test
    void wholeNumbersAreExact() {
        assertThat(values("1..9007199254740992 x2").orElseThrow()).hasSize(54).endsWith("9007199254740992");
        assertThat(values("0.1..0.3 +0.1").orElseThrow()).containsExactly("0.1", "0.2", "0.3");
    }
}
