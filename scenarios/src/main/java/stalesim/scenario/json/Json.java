package stalesim.scenario.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one configuration of JSON: strict when reading, keys in the order of writing.
 *
 * <p>JSON has no numbers that are not finite. NaN, a figure of which nothing is known, is {@code null}; infinities,
 * which are values, are the texts {@code "Infinity"} and {@code "-Infinity"}. All are read back as those numbers. A
 * number that somebody may state and has not is left out. Earlier versions wrote the text {@code "NaN"} for both, which
 * is still read.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * An empty object.
     *
     * @return to be filled
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Writes a value on one line.
     *
     * @param node the value
     * @return its text, without a line break
     */
    public static String line(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /**
     * Writes a value over several lines, for people.
     *
     * @param node the value
     * @return its text, ending in a line break
     */
    public static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node).replace("\r\n", "\n") + "\n";
    }

    /**
     * Reads one value.
     *
     * @param text all of it must be the value
     * @return the value
     * @throws tools.jackson.core.JacksonException if it is not valid JSON
     */
    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }

    /**
     * A number as a value, finite or not.
     *
     * @param value any number
     * @return a JSON number, {@code null} for NaN, or a JSON text for an infinity
     */
    public static JsonNode number(double value) {
        if (Double.isNaN(value)) {
            return MAPPER.getNodeFactory().nullNode();
        }
        return Double.isFinite(value)
                ? MAPPER.getNodeFactory().numberNode(value)
                : MAPPER.getNodeFactory().stringNode(Double.toString(value));
    }

    /** Puts a number into an object, or leaves it out where it is NaN: not stated, or not known. */
    static void putStated(ObjectNode node, String key, double value) {
        if (!Double.isNaN(value)) {
            node.set(key, number(value));
        }
    }

    /**
     * Reads a number that may not be finite.
     *
     * @param node from {@link #number(double)}, or missing as {@link #putStated} leaves it
     * @return the number
     */
    static double number(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Double.NaN;
        }
        return node.isString() ? Double.parseDouble(node.stringValue()) : node.doubleValue();
    }

    /** An array of numbers. */
    static ArrayNode numbers(List<Double> values) {
        ArrayNode array = object().putArray("values");
        values.forEach(value -> array.add(value.doubleValue()));
        return array;
    }

    /** The numbers of an array. */
    static List<Double> doubles(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asDouble()));
        return values;
    }

    /** The entries of an array. */
    static <T> List<T> list(JsonNode array, Function<JsonNode, T> entry) {
        List<T> values = new ArrayList<>();
        array.forEach(value -> values.add(entry.apply(value)));
        return values;
    }

    /** The texts of an object by key, such as the point of a sweep, in its order. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    /** The constant that a label names. */
    static <E> E labelled(E[] constants, Function<E, String> label, JsonNode node) {
        return Arrays.stream(constants)
                .filter(constant -> label.apply(constant).equals(node.asString()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(node.asString() + " must be one of "
                        + Arrays.stream(constants).map(label).collect(Collectors.joining(", "))));
    }
}
