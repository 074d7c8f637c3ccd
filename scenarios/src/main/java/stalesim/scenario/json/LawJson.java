package stalesim.scenario.json;

import java.util.List;
import java.util.stream.StreamSupport;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.duration.Lognormal;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.duration.MeasuredSeries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Laws of durations as JSON, in nanoseconds: {@code {"law":"lognormal","mean_ns":1000.0,"cv":0.3}}. */
public final class LawJson {

    private static final String LAW = "law";
    private static final String MEAN = "mean_ns";
    private static final String CV = "cv";
    private static final String VALUES = "values_ns";
    private static final String TAIL = "tail_ns";
    private static final String SPAN = "span_ns";
    private static final String PASSES = "passes_ns";
    private static final String DELAYS = "delays_ns";
    private static final String TAKEN = "taken_ns";

    private LawJson() {}

    /**
     * Writes a law.
     *
     * @param law any
     * @return its object
     */
    public static ObjectNode write(DurationLaw law) {
        ObjectNode node = Json.object();
        if (law instanceof Deterministic constant) {
            return node.put(LAW, "constant").put(MEAN, constant.ns());
        }
        if (law instanceof Exponential exponential) {
            return node.put(LAW, "exponential").put(MEAN, exponential.meanNs());
        }
        if (law instanceof Empirical empirical) {
            values(node.put(LAW, "empirical"), VALUES, empirical.values());
            return empirical.tail().length == 0 ? node : values(node, TAIL, empirical.tail());
        }
        if (law instanceof MeasuredSeries series) {
            return values(node.put(LAW, "series"), VALUES, series.values());
        }
        if (law instanceof MeasuredPasses passes) {
            return passes(node.put(LAW, "passes").put(SPAN, passes.spanNs()), passes);
        }
        String name = law instanceof Lognormal ? "lognormal" : "gamma";
        return node.put(LAW, name).put(MEAN, law.meanNs()).put(CV, law.cv());
    }

    private static ObjectNode passes(ObjectNode node, MeasuredPasses law) {
        ArrayNode values = node.putArray(PASSES);
        ArrayNode delays = node.putArray(DELAYS);
        for (int pass = 0; pass < law.passes(); pass++) {
            ArrayNode valuesOfCores = values.addArray();
            ArrayNode delaysOfCores = delays.addArray();
            for (int core = 0; core < law.cores(); core++) {
                law.values(pass, core).forEach(valuesOfCores.addArray()::add);
                law.delays(pass, core).forEach(delaysOfCores.addArray()::add);
            }
        }
        long[] taken = law.takenNs().toArray();
        return taken.length == 0 ? node : values(node, TAKEN, taken);
    }

    /** By pass, by core; nothing of a missing node. */
    private static List<List<long[]>> passes(JsonNode array) {
        return array.valueStream()
                .map(pass -> pass.valueStream().map(LawJson::values).toList())
                .toList();
    }

    private static ObjectNode values(ObjectNode node, String key, long[] values) {
        ArrayNode array = node.putArray(key);
        for (long value : values) {
            array.add(value);
        }
        return node;
    }

    private static long[] values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    /**
     * Reads a law.
     *
     * @param node from {@link #write}
     * @return an equal law
     * @throws IllegalArgumentException if the law is not known or out of range
     */
    public static DurationLaw read(JsonNode node) {
        String name = node.required(LAW).asString();
        return switch (name) {
            case "constant" -> new Deterministic(node.required(MEAN).asLong());
            case "exponential" -> new Exponential(node.required(MEAN).asDouble());
            case "lognormal" -> new Lognormal(
                    node.required(MEAN).asDouble(), node.required(CV).asDouble());
            case "gamma" -> new Gamma(
                    node.required(MEAN).asDouble(), node.required(CV).asDouble());
            case "empirical" -> Empirical.of(
                    values(node.required(VALUES)), node.has(TAIL) ? values(node.get(TAIL)) : new long[0]);
            case "series" -> MeasuredSeries.of(values(node.required(VALUES)));
            case "passes" -> MeasuredPasses.kept(
                    passes(node.required(PASSES)),
                    passes(node.path(DELAYS)),
                    node.required(SPAN).asLong(),
                    values(node.path(TAKEN)));
            default -> throw new IllegalArgumentException("law " + name
                    + " must be one of constant, exponential, lognormal, gamma, empirical, series, passes");
        };
    }
}
