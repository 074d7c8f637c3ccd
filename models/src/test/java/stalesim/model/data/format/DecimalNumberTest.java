package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class DecimalNumberTest {

    private static double parse(String text) {
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return DecimalNumber.parse(bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0", "-0", "1", "+1", "-1.", ".5", "0.1", "123456789012345678", "1234567890123456789", "9007199254740993",
        "0.000000000000000001", "0.1234567890123456789", "1e-3", "1E+3", "-4.9e-324", "1.7976931348623157e308", "1e400",
        "0.707107", "0.333333333333333", "179769313486231570000000000000"
    })
    void equalsTheJdk(String text) {
        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "+", "-", ".", "1.2.3", "--1", "1-", "e", "1e", "0x10", "1f", "1d", "NaN", "Infinity", "1 ", "ä", "1_000"
    })
    void whatIsNoDecimalNumberIsNaN(String text) {
        assertThat(parse(text)).isNaN();
    }

    @Test
    void equalsTheJdkOnRandomNumbers() {
        UniformRandomProvider random = new RandomStreams(3, 0).stream(0, Purpose.RESAMPLING);
        for (int i = 0; i < 20_000; i++) {
            String text = String.format(
                    Locale.ROOT, "%." + random.nextInt(20) + "f",
                    (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(8)));
            assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
        }
    }
}
