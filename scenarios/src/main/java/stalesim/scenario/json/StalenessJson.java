package stalesim.scenario.json;

import java.util.List;
import java.util.TreeMap;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Laws of staleness and their fits as JSON. */
public final class StalenessJson {

    private StalenessJson() {}

    /**
     * A law with its moments.
     *
     * @param law any
     * @return {@code law}, {@code parameters}, {@code mean}, {@code variance}, {@code mode}
     */
    public static ObjectNode write(StalenessLaw law) {
        ObjectNode node = parameters(law);
        node.set("mean", Json.number(law.mean()));
        node.set("variance", Json.number(law.variance()));
        return node.put("mode", law.mode());
    }

    private static ObjectNode parameters(StalenessLaw law) {
        ObjectNode node = Json.object().put("law", law.name());
        ObjectNode parameters = node.putObject("parameters");
        new TreeMap<>(law.parameters()).forEach((name, value) -> parameters.set(name, Json.number(value)));
        return node;
    }

    /**
     * Probabilities by staleness.
     *
     * @param law any
     * @param from least staleness
     * @param to greatest staleness
     * @return staleness to probability
     */
    public static ObjectNode probabilities(StalenessLaw law, int from, int to) {
        ObjectNode node = Json.object();
        for (int tau = from; tau <= to; tau++) {
            node.put(Integer.toString(tau), law.pmf(tau));
        }
        return node;
    }

    /**
     * All candidate laws fitted to observations.
     *
     * @param source what was observed
     * @param observed at least one update
     * @return {@code source}, the observations' moments, and {@code laws} by maximum likelihood and by minimum
     *     Bhattacharyya distance, nearest first
     */
    public static ObjectNode fits(String source, StalenessHistogram observed) {
        ObjectNode node = Json.object()
                .put("source", source)
                .put("updates", observed.total())
                .put("mean", observed.mean())
                .put("variance", observed.variance())
                .put("max", observed.max());
        node.set("laws", fits(LawFitting.fitAll(observed)));
        node.set("laws_by_distance", fits(LawFitting.fitAllByDistance(observed)));
        return node.put("warning", LawFitting.AUTOCORRELATION_WARNING);
    }

    private static ArrayNode fits(List<LawFit> fits) {
        ArrayNode array = Json.object().putArray("fits");
        for (LawFit fit : fits) {
            ObjectNode node = parameters(fit.law());
            node.set("log_likelihood", Json.number(fit.logLikelihood()));
            node.set("aic", Json.number(fit.aic()));
            node.set("bhattacharyya", Json.number(fit.bhattacharyya()));
            node.set("total_variation", Json.number(fit.totalVariation()));
            array.add(node);
        }
        return array;
    }
}
