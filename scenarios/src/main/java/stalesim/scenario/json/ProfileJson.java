package stalesim.scenario.json;

import java.util.OptionalLong;
import stalesim.model.profile.Counts;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.LabelCounts;
import stalesim.model.profile.LocalSimilarity;
import stalesim.model.profile.Overlap;
import stalesim.model.profile.SampledFigure;
import stalesim.model.profile.Spread;
import stalesim.model.profile.advice.HogwildBound;
import stalesim.model.profile.advice.Suitability;
import stalesim.model.profile.logistic.LogisticCurvature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Profiles of data sets as JSON. */
public final class ProfileJson {

    private ProfileJson() {}

    /**
     * Writes a profile.
     *
     * @param profile any
     * @return one number a figure, {@code null} where it is undefined or was not worked out; {@code sampled} holds the
     *     interval of each figure that is an estimate or a bound, {@code advice} the judgements with their reasons
     */
    public static ObjectNode write(DataProfile profile) {
        ObjectNode node = Json.object().put("name", profile.name());
        ObjectNode sampled = Json.object();
        counts(node, profile.counts());
        spread(node, profile.spread());
        labels(node, profile.labels());
        node.put("distinct_rows", profile.diversity().distinctRows());
        node.put("distinct_rows_labelled", profile.diversity().distinctLabelled());
        node.put("diversity_share", profile.diversity().share());
        overlap(node, sampled, profile.overlap());
        similarity(node, sampled, profile.similarity());
        curvature(node, profile.curvature());
        optimum(node, profile);
        hogwild(node, profile.hogwild());
        node.set("sampled", sampled);
        node.put("shuffle", profile.order().shouldShuffle());
        node.put("shuffle_why", profile.order().why());
        node.set("advice", advice(profile));
        return node;
    }

    private static void counts(ObjectNode node, Counts counts) {
        node.put("n", counts.rows())
                .put("d", counts.features())
                .put("nnz", counts.nonZeros())
                .put("density", counts.density())
                .put("min_nnz_per_row", counts.minPerRow())
                .put("mean_nnz_per_row", counts.meanPerRow())
                .put("omega", counts.maxPerRow())
                .put("empty_rows", counts.emptyRows())
                .put("unused_features", counts.unusedFeatures())
                .put("delta_count", counts.maxFeatureCount())
                .put("delta", counts.delta());
    }

    private static void spread(ObjectNode node, Spread spread) {
        node.set("mean_feature_variance", Json.number(spread.meanFeatureVariance()));
        node.set("variance_share", Json.number(spread.varianceShare()));
        node.set("max_row_square_norm", Json.number(spread.maxSquareNorm()));
        node.set("mean_row_square_norm", Json.number(spread.meanSquareNorm()));
    }

    private static void labels(ObjectNode node, LabelCounts labels) {
        node.put("distinct_labels", labels.distinct());
        node.set("min_label", Json.number(labels.min()));
        node.set("max_label", Json.number(labels.max()));
        if (labels.counts().isEmpty()) {
            node.putNull("label_counts");
        } else {
            ObjectNode counts = node.putObject("label_counts");
            labels.counts().forEach((label, count) -> counts.put(label(label), count));
        }
    }

    /** Whole numbers without a fraction, as files have them. */
    private static String label(float label) {
        return label == Math.rint(label) && Math.abs(label) < 1e9 ? Long.toString((long) label) : Float.toString(label);
    }

    private static void overlap(ObjectNode node, ObjectNode sampled, Overlap overlap) {
        figure(node, sampled, "rho", overlap.rho());
        figure(node, sampled, "rho_max", overlap.maxRho());
        node.put("conflict_share", overlap.conflictShare());
    }

    private static void similarity(ObjectNode node, ObjectNode sampled, LocalSimilarity similarity) {
        node.put("range", similarity.range());
        node.put("c_sim_reading", similarity.reading().label());
        figure(node, sampled, "c_sim", similarity.cSim());
        figure(node, sampled, "c_sim_shuffled", similarity.shuffled());
        figure(node, sampled, "ls", similarity.cSim());
        figure(node, sampled, "ls_batch", similarity.batch());
    }

    private static void figure(ObjectNode node, ObjectNode sampled, String key, SampledFigure figure) {
        node.set(key, Json.number(figure.value()));
        if (!figure.exact()) {
            ObjectNode interval = sampled.putObject(key);
            interval.set("low", Json.number(figure.low()));
            interval.set("high", Json.number(figure.high()));
            interval.put("draws", figure.draws());
        }
    }

    private static void curvature(ObjectNode node, LogisticCurvature curvature) {
        node.put("l2", curvature.ridge());
        node.set("lambda_max", Json.number(curvature.lambdaMax().value()));
        node.set("lambda_max_error", Json.number(curvature.lambdaMax().residual()));
        node.set("smoothness", Json.number(curvature.smoothness()));
        node.set("smoothness_of_worst_row", Json.number(curvature.sampleSmoothness()));
        node.set("strong_convexity", Json.number(curvature.strongConvexity()));
        node.set("condition_number", Json.number(curvature.conditionNumber()));
        node.set("gradient_noise_at_zero", Json.number(curvature.noiseAtZero()));
    }

    private static void optimum(ObjectNode node, DataProfile profile) {
        profile.optimum().ifPresentOrElse(
                optimum -> {
                    node.set("gradient_noise_at_optimum", Json.number(optimum.noise()));
                    node.set("optimum_loss", Json.number(optimum.loss()));
                },
                () -> node.putNull("gradient_noise_at_optimum").putNull("optimum_loss"));
    }

    private static void hogwild(ObjectNode node, HogwildBound bound) {
        node.set("k", Json.number(bound.k()));
        workers(node, "m_opt", bound.bestWorkers());
        workers(node, "m_max", bound.mostWorkers());
        node.set("m_opt_real", Json.number(bound.optimum()));
        node.set("m_max_real", Json.number(bound.limit()));
        if (bound.bestWorkers().isPresent()) {
            node.put("speedup_at_m_opt", bound.speedup(bound.bestWorkers().getAsLong()));
        } else {
            node.putNull("speedup_at_m_opt");
        }
        node.put("m_caveat", HogwildBound.CAVEAT);
    }

    private static void workers(ObjectNode node, String key, OptionalLong workers) {
        if (workers.isPresent()) {
            node.put(key, workers.getAsLong());
        } else {
            node.putNull(key);
        }
    }

    private static ArrayNode advice(DataProfile profile) {
        ArrayNode all = Json.object().putArray("advice");
        for (Suitability suitability : profile.suitability()) {
            all.addObject()
                    .put("family", suitability.family().label())
                    .put("verdict", suitability.verdict().label())
                    .put("why", suitability.why());
        }
        return all;
    }
}
