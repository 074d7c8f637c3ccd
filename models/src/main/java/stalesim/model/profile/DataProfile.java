package stalesim.model.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stalesim.model.data.DataSet;
import stalesim.model.objective.LargestEigenvalue;
import stalesim.model.profile.advice.DataFigures;
import stalesim.model.profile.advice.HogwildBound;
import stalesim.model.profile.advice.SequenceOrder;
import stalesim.model.profile.advice.Suitability;
import stalesim.model.profile.advice.SuitabilityRules;
import stalesim.model.profile.logistic.LogisticCurvature;
import stalesim.model.profile.logistic.LogisticOptimum;

/**
 * What a data set is like, as far as it decides how parallel training scales.
 *
 * @param name of the data set
 * @param counts sizes and sparsity
 * @param spread variance and norms
 * @param labels which there are
 * @param diversity distinct samples
 * @param overlap how often samples share features
 * @param similarity how much neighbours differ
 * @param curvature constants of L2 logistic regression
 * @param optimum of L2 logistic regression; empty unless there are two labels, lambda &gt; 0, at most
 *     {@link #MOST_FOR_OPTIMUM} non-zeros, and Newton's method gets there
 * @see "Paper 000 (Dataset matters), section IV"
 */
public record DataProfile(
        String name,
        Counts counts,
        Spread spread,
        LabelCounts labels,
        Diversity diversity,
        Overlap overlap,
        LocalSimilarity similarity,
        LogisticCurvature curvature,
        Optional<LogisticOptimum> optimum) {

    /** With more non-zeros than this the optimum is not worked out. */
    public static final long MOST_FOR_OPTIMUM = 10_000_000;

    /**
     * Profiles a data set.
     *
     * @param data the samples, in the order in which they would be sampled
     * @param settings what is asked for
     * @param stages told, in a few words, what is worked out next
     * @return the profile; the same for the same arguments
     */
    public static DataProfile of(DataSet data, ProfileSettings settings, Consumer<String> stages) {
        stages.accept("counting non-zeros");
        FeatureTable table = FeatureTable.of(data);
        Counts counts = Counts.of(data, table);
        Spread spread = Spread.of(data, table);
        LabelCounts labels = LabelCounts.of(data);
        stages.accept("comparing samples for diversity");
        Diversity diversity = Diversity.of(data);
        stages.accept("counting samples that share features");
        Overlap overlap = Overlap.of(data, table, settings.streams());
        stages.accept("comparing neighbours in the sequence");
        LocalSimilarity similarity = LocalSimilarity.of(data, counts, settings);
        stages.accept("iterating for the largest eigenvalue");
        LogisticCurvature curvature = curvature(data, spread, settings);
        stages.accept("solving logistic regression");
        boolean cheap = labels.binary() && settings.ridge() > 0 && counts.nonZeros() <= MOST_FOR_OPTIMUM;
        Optional<LogisticOptimum> optimum =
                cheap ? LogisticOptimum.of(data, settings.ridge()) : Optional.empty();
        return new DataProfile(
                data.name(), counts, spread, labels, diversity, overlap, similarity, curvature, optimum);
    }

    private static LogisticCurvature curvature(DataSet data, Spread spread, ProfileSettings settings) {
        LargestEigenvalue lambdaMax = LargestEigenvalue.of(data);
        return new LogisticCurvature(
                settings.ridge(), lambdaMax, spread.maxSquareNorm(), spread.meanSquareNorm());
    }

    /**
     * What Hogwild!'s theorem promises.
     *
     * @return with Omega, delta and rho of this data set
     */
    public HogwildBound hogwild() {
        return new HogwildBound(counts.maxPerRow(), counts.delta(), overlap.rho().value());
    }

    /**
     * Which families of algorithms suit.
     *
     * @return one judgement a family
     */
    public List<Suitability> suitability() {
        return SuitabilityRules.judge(new DataFigures(
                counts.density(),
                overlap.conflictShare(),
                spread.varianceShare(),
                diversity.distinctLabelled(),
                diversity.rows()));
    }

    /**
     * Whether the samples should be shuffled.
     *
     * @return with C_sim in this order and in random order
     */
    public SequenceOrder order() {
        return new SequenceOrder(similarity.cSim().value(), similarity.shuffled().value());
    }
}
