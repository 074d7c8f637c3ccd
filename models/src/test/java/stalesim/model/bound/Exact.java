package stalesim.model.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import stalesim.model.SharedFiles;
import tools.jackson.databind.JsonNode;

/** Comparison of closed forms: a few dozen roundings of 1.1e-16 each stay below 1e-12 of numbers of any size. */
public final class Exact {

    private Exact() {}

    /** Fails unless |actual - expected| &lt;= 1e-12 max(1, |expected|). */
    public static void assertExact(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    /** Fails unless the actual value is that of the node. */
    public static void assertExact(double actual, JsonNode expected) {
        assertThat(expected).isNotNull();
        assertExact(actual, expected.asDouble());
    }

    /** A key of the reference values; skips the test where they are missing. */
    public static JsonNode reference(String key) {
        JsonNode node = SharedFiles.json("reference/reference-values.json").get(key);
        assertThat(node).as(key).isNotNull();
        return node;
    }
}
