package stalesim.scenario.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Clock;
import stalesim.model.result.Contention;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;
import stalesim.scenario.spec.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a result file.
 *
 * <p>Derived numbers ({@code updates_per_second}, the mean and variance of the staleness) are written for other
 * programs and not read back. A line has some hundred kilobytes at most, however many workers there are: see
 * {@link CountsJson}, {@link TotalsJson}. Losses that are not finite are {@code null} or texts, see {@link Json}.
 */
public final class ResultJson {

    private ResultJson() {}

    /**
     * Writes a finished run.
     *
     * @param stored result, where it was made and for which scenario
     * @return its object
     */
    public static ObjectNode write(StoredResult stored) {
        RunResult result = stored.result();
        ObjectNode node = Json.object();
        if (stored.point().isSwept()) {
            node.set("point", texts(stored.point().settings()));
        }
        node.put("clock", result.clock().label())
                .put("mode", result.mode().label())
                .put("algorithm", result.algorithm())
                .put("workers", result.workers())
                .put("replication", result.replication())
                .put("seed", result.seed())
                .put("updates", result.updates())
                .put("gradients", result.gradients())
                .put("duration_ns", result.durationNs())
                .put("updates_per_second", result.updatesPerSecond());
        node.set("staleness", CountsJson.write(result.staleness()));
        result.book().ifPresent(book -> node.set("book", book(book)));
        result.contention().ifPresent(contention -> node.set("contention", contention(contention)));
        TotalsJson.put(node, result.perWorker());
        ArrayNode curve = node.putArray("curve");
        result.curve().forEach(point -> curve.add(point(point)));
        node.put("outcome", result.outcome().label());
        if (!result.parallelism().equals(Parallelism.constant(result.workers()))) {
            node.set("parallelism", ParallelismJson.write(result.parallelism()));
        }
        result.noise().ifPresent(noise -> node.set("noise", ParallelismJson.write(noise)));
        result.dualityGap().ifPresent(gap -> node.set("duality_gap", Json.number(gap)));
        result.timeUse().ifPresent(use -> node.set("time_use", TimeUseJson.write(use)));
        node.set("environment", texts(stored.environment().facts()));
        return node.put("scenario", stored.scenarioHash());
    }

    private static ObjectNode texts(Map<String, String> texts) {
        ObjectNode node = Json.object();
        texts.forEach(node::put);
        return node;
    }

    private static ObjectNode book(StalenessBook book) {
        return Json.object()
                .put("applied", book.applied())
                .put("pending", book.pending())
                .put("in_flight", book.inFlight())
                .put("refused", book.refused())
                .put("refusals", book.refusals());
    }

    private static ObjectNode contention(Contention contention) {
        ObjectNode node = Json.object()
                .put("attempts", contention.attempts())
                .put("failures", contention.failures())
                .put("dropped", contention.dropped());
        contention.vectors().ifPresent(vectors -> node.put("vectors", vectors));
        return node;
    }

    private static ObjectNode point(CurvePoint point) {
        ObjectNode node = Json.object().put("update", point.update()).put("time_ns", point.timeNs());
        node.set("loss", Json.number(point.loss()));
        point.testAccuracy().ifPresent(accuracy -> node.put("test_accuracy", accuracy));
        return node;
    }

    /**
     * Reads a finished run.
     *
     * @param node from {@link #write}
     * @return an equal result; but for staleness that was condensed, and totals that were summed over neighbours
     * @throws IllegalArgumentException if a field is missing, not known or out of range
     */
    public static StoredResult read(JsonNode node) {
        List<CurvePoint> curve = new ArrayList<>();
        node.required("curve").forEach(point -> curve.add(readPoint(point)));
        RunResult result = new RunResult(
                Clock.valueOf(constant(node, "clock")),
                Mode.valueOf(constant(node, "mode")),
                node.required("algorithm").asString(),
                node.required("workers").asInt(),
                node.required("replication").asInt(),
                node.required("seed").asLong(),
                node.required("updates").asLong(),
                node.required("gradients").asLong(),
                node.required("duration_ns").asLong(),
                CountsJson.read(node.required("staleness")),
                Optional.ofNullable(node.get("book")).map(ResultJson::readBook),
                Optional.ofNullable(node.get("contention")).map(ResultJson::readContention),
                TotalsJson.read(node),
                curve,
                Outcome.valueOf(constant(node, "outcome")),
                node.has("parallelism")
                        ? ParallelismJson.read(node.get("parallelism"))
                        : Parallelism.constant(node.required("workers").asInt()),
                Optional.ofNullable(node.get("noise")).map(ParallelismJson::readNoise),
                node.has("duality_gap")
                        ? OptionalDouble.of(Json.number(node.get("duality_gap")))
                        : OptionalDouble.empty(),
                Optional.ofNullable(node.get("time_use")).map(TimeUseJson::read));
        return new StoredResult(
                node.has("point") ? new Point(Json.texts(node.get("point"))) : Point.NONE,
                result,
                new Environment(Json.texts(node.required("environment"))),
                node.required("scenario").asString());
    }

    private static String constant(JsonNode node, String key) {
        return node.required(key).asString().toUpperCase(Locale.ROOT);
    }

    private static StalenessBook readBook(JsonNode node) {
        return new StalenessBook(
                node.required("applied").asLong(),
                node.required("pending").asLong(),
                node.required("in_flight").asLong(),
                node.required("refused").asLong(),
                node.path("refusals").asLong());
    }

    private static Contention readContention(JsonNode node) {
        return new Contention(
                node.required("attempts").asLong(),
                node.required("failures").asLong(),
                node.required("dropped").asLong(),
                node.has("vectors") ? OptionalInt.of(node.get("vectors").asInt()) : OptionalInt.empty());
    }

    private static CurvePoint readPoint(JsonNode node) {
        return new CurvePoint(
                node.required("update").asLong(),
                node.required("time_ns").asLong(),
                Json.number(node.required("loss")),
                node.has("test_accuracy")
                        ? OptionalDouble.of(node.get("test_accuracy").asDouble())
                        : OptionalDouble.empty());
    }
}
