package stalesim.scenario.json;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.LawDistances;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.fit.LawFit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Laws of staleness and their fits as JSON. */
public final class StalenessJson {

    private StalenessJson() {}

    /**
     * A law with its moments.
     *
     * @param law any
     * @return {@code law}, {@code parameters}, {@code mean}, {@code variance}, {@code mode}; {@code log_normaliser} of
     *     a Conway-Maxwell-Poisson law
     */
    public static ObjectNode write(StalenessLaw law) {
        ObjectNode node = parameters(law);
        node.set("mean", Json.number(law.mean()));
        node.set("variance", Json.number(law.variance()));
        node.put("mode", law.mode());
        if (law instanceof ConwayMaxwellPoisson series) {
            node.set("log_normaliser", Json.number(series.logNormaliser()));
        }
        return node;
    }

    /** {@code law} and {@code parameters}. */
    static ObjectNode parameters(StalenessLaw law) {
        ObjectNode node = Json.object().put("law", law.name());
        ObjectNode parameters = node.putObject("parameters");
        new TreeMap<>(law.parameters()).forEach((name, value) -> parameters.set(name, Json.number(value)));
        return node;
    }

    /**
     * Numbers by staleness.
     *
     * @param from least staleness
     * @param to greatest staleness
     * @param value of each
     * @return staleness to number
     */
    public static ObjectNode byStaleness(int from, int to, IntToDoubleFunction value) {
        ObjectNode node = Json.object();
        for (int tau = from; tau <= to; tau++) {
            node.set(Integer.toString(tau), Json.number(value.applyAsDouble(tau)));
        }
        return node;
    }

    /** {@code bhattacharyya}, {@code total_variation}, {@code hellinger}, {@code kolmogorov}, {@code wasserstein}. */
    static ObjectNode distances(LawDistances distances) {
        ObjectNode node = Json.object();
        node.set("bhattacharyya", Json.number(distances.bhattacharyya()));
        node.set("total_variation", Json.number(distances.totalVariation()));
        node.set("hellinger", Json.number(distances.hellinger()));
        node.set("kolmogorov", Json.number(distances.kolmogorov()));
        node.set("wasserstein", Json.number(distances.wasserstein()));
        return node;
    }

    /** Law, likelihood, criteria and distances. */
    static ObjectNode fit(LawFit fit) {
        ObjectNode node = parameters(fit.law());
        node.set("log_likelihood", Json.number(fit.logLikelihood()));
        node.set("aic", Json.number(fit.aic()));
        node.set("bic", Json.number(fit.bic()));
        return node.setAll(distances(fit.distances()));
    }

    /** One object a fit. */
    static ArrayNode fits(List<LawFit> fits) {
        ArrayNode array = Json.object().putArray("fits");
        fits.forEach(fit -> array.add(fit(fit)));
        return array;
    }
}
