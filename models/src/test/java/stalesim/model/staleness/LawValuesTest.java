package stalesim.model.staleness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Laws against staleness-laws.csv: values of 40-digit arithmetic (mpmath 1.3, sums, log-gamma and complementary error
 * functions; the parameters are the doubles written there). Columns: law, parameters, quantity, staleness, value.
 */
class LawValuesTest {

    private static final double RELATIVE = 1e-10;

    @TestFactory
    List<DynamicTest> equalTheTable() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LawValuesTest.class.getResourceAsStream("staleness-laws.csv")),
                StandardCharsets.UTF_8))) {
            List<String> lines = reader.lines().toList();
            assertThat(lines).hasSizeGreaterThan(250);
            return lines.stream()
                    .collect(Collectors.groupingBy(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1))))
                    .entrySet()
                    .stream()
                    .map(entry ->
                            DynamicTest.dynamicTest(entry.getKey(), () -> entry.getValue().forEach(this::compare)))
                    .toList();
        }
    }

    private void compare(String line) {
        String[] cells = line.split(",", -1);
        StalenessLaw law = law(cells[0], cells[1]);
        int tau = cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]);
        double expected = Double.parseDouble(cells[4]);
        double actual = switch (cells[2]) {
            case "mean" -> law.mean();
            case "variance" -> law.variance();
            case "log-normaliser" -> ((ConwayMaxwellPoisson) law).logNormaliser();
            case "log-pmf" -> law.logPmf(tau);
            case "cdf" -> law.cdf(tau);
            case "survival" -> law.survival(tau);
            default -> throw new IllegalArgumentException(cells[2]);
        };
        // a probability is right relative to itself where its logarithm is right to 1e-10
        double scale = cells[2].equals("log-pmf") ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
        assertThat(Math.abs(actual - expected)).as(line + " is " + actual).isLessThanOrEqualTo(RELATIVE * scale);
    }

    private static StalenessLaw law(String name, String parameters) {
        double[] values = Arrays.stream(parameters.split(";", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return switch (name) {
            case "cmp" -> new ConwayMaxwellPoisson(values[0], values[1]);
            case "negative-binomial" -> new NegativeBinomial(values[0], values[1]);
            case "poisson" -> new Poisson(values[0]);
            case "discretised-normal" -> new DiscretisedNormal(values[0], values[1]);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
