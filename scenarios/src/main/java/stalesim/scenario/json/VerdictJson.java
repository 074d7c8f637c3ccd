package stalesim.scenario.json;

import java.util.Comparator;
import java.util.Map;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.closed.ClosedSystem;
import stalesim.model.staleness.closed.Explanation;
import stalesim.model.staleness.court.Judgement;
import stalesim.model.staleness.court.LawEvidence;
import stalesim.model.staleness.court.LawVerdict;
import stalesim.model.staleness.court.Observations;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.model.statistics.Interval;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Verdicts on laws of staleness as JSON. */
public final class VerdictJson {

    private static final Comparator<Judgement> NEAREST_FIRST =
            Comparator.comparingDouble(judgement -> judgement.fit().bhattacharyya());

    private VerdictJson() {}

    /**
     * Everything that is found about observations.
     *
     * @param source what was observed
     * @param observations of one system
     * @param verdict on them
     * @return {@code source}, the moments, what they are worth, {@code verdict}, {@code closed_system} for more than
     *     one worker, {@code laws} by maximum likelihood and {@code laws_by_distance} by minimum Bhattacharyya
     *     distance, both nearest first
     */
    public static ObjectNode write(String source, Observations observations, LawVerdict verdict) {
        StalenessHistogram merged = observations.merged();
        ObjectNode node = Json.object()
                .put("source", source)
                .put("updates", merged.total())
                .put("mean", merged.mean())
                .put("variance", merged.variance())
                .put("max", merged.max());
        node.setAll(evidence(verdict.evidence()));
        node.set("verdict", verdict(verdict));
        int workers = observations.workersOrMeanPlusOne();
        Explanation.of(merged, workers, observations.replicates().size())
                .ifPresent(explanation -> node.set(
                        "closed_system",
                        explanation(explanation).put("workers_known", observations.workers().isPresent())));
        ArrayNode laws = node.putArray("laws");
        verdict.ranking().stream()
                .sorted(NEAREST_FIRST)
                .forEach(judgement -> laws.add(judgement(judgement, 1 + verdict.ranking().indexOf(judgement))));
        node.set(
                "laws_by_distance",
                StalenessJson.fits(LawFitting.fitByDistance(LawFitting.families(workers), merged)));
        return node.put("warning", LawFitting.AUTOCORRELATION_WARNING);
    }

    private static ObjectNode evidence(LawEvidence evidence) {
        return Json.object()
                .put("replicates", evidence.replicates())
                .put("effective_updates", evidence.worth().effectiveUpdates())
                .put("effective_updates_from", evidence.worth().source().label())
                .put("design_effect", evidence.worth().designEffect())
                .put("noise_floor", evidence.noiseFloor());
    }

    private static ObjectNode verdict(LawVerdict verdict) {
        ObjectNode node = Json.object()
                .put("law", verdict.best().fit().law().name())
                .put("outcome", verdict.best().test().label())
                .put("sentence", verdict.sentence())
                .put("next", verdict.next().fit().law().name());
        node.set("bic_margin", Json.number(verdict.margin()));
        node.set("times_noise_floor", Json.number(verdict.farness()));
        node.put("rejection_level", verdict.rejection());
        ArrayNode rejected = node.putArray("rejected");
        verdict.rejected().forEach(judgement -> rejected.add(judgement.fit().law().name()));
        return node;
    }

    private static ObjectNode explanation(Explanation explanation) {
        ClosedSystem system = explanation.system();
        ObjectNode node = Json.object().put("workers", system.workers()).put("mean", system.mean());
        node.set("compute_cv", Json.number(explanation.computeCv().orElse(Double.NaN)));
        node.put("variance", system.variance())
                .put("shortfall", explanation.shortfall())
                .put("reason_enough", explanation.suffices())
                .put("sentence", explanation.sentence());
        node.set("nearest_law", StalenessJson.write(system.nearestLaw()));
        node.put("compared_with", explanation.predicted().name());
        return node.setAll(StalenessJson.distances(explanation.distances()));
    }

    private static ObjectNode judgement(Judgement judgement, int rank) {
        ObjectNode node = StalenessJson.fit(judgement.fit()).put("rank", rank);
        node.set("effective_bic", Json.number(judgement.bic()));
        node.put("outcome", judgement.test().label());
        judgement.test().pValue().ifPresentOrElse(p -> node.put("p_value", p), () -> node.putNull("p_value"));
        ObjectNode intervals = node.putObject("intervals");
        for (Map.Entry<String, Interval> entry : judgement.intervals().entrySet()) {
            ObjectNode interval = intervals.putObject(entry.getKey());
            interval.set("low", Json.number(entry.getValue().low()));
            interval.set("high", Json.number(entry.getValue().high()));
            interval.put("level", entry.getValue().level());
        }
        return node;
    }
}
