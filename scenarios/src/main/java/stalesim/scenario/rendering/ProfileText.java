package stalesim.scenario.rendering;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import stalesim.model.objective.LargestEigenvalue;
import stalesim.model.paper.Reading;
import stalesim.model.profile.Counts;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.LabelCounts;
import stalesim.model.profile.LocalSimilarity;
import stalesim.model.profile.SampledFigure;
import stalesim.model.profile.Spread;
import stalesim.model.profile.advice.HogwildBound;
import stalesim.model.profile.advice.Suitability;
import stalesim.model.profile.logistic.LogisticCurvature;
import stalesim.report.table.Table;
import stalesim.report.table.TextTable;

/** A data set's profile for people: a table of figures, and what they advise. */
public final class ProfileText {

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("figure", false), new Table.Column("value", true), new Table.Column("what it is", false));
    private static final MathContext DIGITS = new MathContext(6);

    private final List<List<String>> rows = new ArrayList<>();

    private ProfileText() {}

    /**
     * Renders a profile.
     *
     * @param profile any
     * @return name, table and advice
     */
    public static String render(DataProfile profile) {
        ProfileText text = new ProfileText();
        text.counts(profile.counts());
        text.spread(profile.spread());
        text.labels(profile.labels());
        text.differences(profile);
        text.similarity(profile.similarity());
        text.curvature(profile.curvature());
        text.optimum(profile);
        text.hogwild(profile.hogwild());
        return profile.name() + "\n\n" + TextTable.render(new Table(COLUMNS, text.rows)) + "\n" + advice(profile);
    }

    private static String advice(DataProfile profile) {
        StringBuilder text = new StringBuilder();
        for (Suitability suitability : profile.suitability()) {
            text.append(line(suitability.family().label(), suitability.verdict().label(), suitability.why()));
        }
        text.append(line("order", profile.order().shouldShuffle() ? "shuffle" : "keep", profile.order().why()));
        return text + "\nm_opt and m_max are " + HogwildBound.CAVEAT + ".\n";
    }

    private static String line(String subject, String verdict, String why) {
        return String.format(Locale.ROOT, "%-10s  %-8s  %s\n", subject, verdict, why);
    }

    private void add(String figure, String value, String meaning) {
        rows.add(List.of(figure, value, meaning));
    }

    private void add(String figure, double value, String meaning) {
        add(figure, number(value), meaning);
    }

    private void add(String figure, SampledFigure value, String meaning) {
        add(figure, number(value.value()), meaning + (value.exact() ? "" : interval(value)));
    }

    private static String interval(SampledFigure figure) {
        return "; " + number(figure.low()) + " to " + number(figure.high()) + " from " + figure.draws() + " draws";
    }

    private void add(String figure, OptionalLong value, String meaning) {
        add(figure, value.isPresent() ? Long.toString(value.getAsLong()) : "none", meaning);
    }

    /** Six digits; a fraction or a power of ten only where there is one. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value).toLowerCase(Locale.ROOT);
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean plain = Math.abs(value) >= 1e-5 && Math.abs(value) < 1e9;
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    private void counts(Counts counts) {
        add("n", counts.rows(), "samples");
        add("d", counts.features(), "features");
        add("nnz", Long.toString(counts.nonZeros()), "non-zeros");
        add("density", counts.density(), "nnz / (n d)");
        add("nnz per row", counts.meanPerRow(), "mean; least " + counts.minPerRow());
        add("Omega", counts.maxPerRow(), "most non-zeros of a row");
        add("delta", counts.delta(), "frequency of the most frequent feature, in " + counts.maxFeatureCount()
                + " rows");
        add("empty rows", counts.emptyRows(), "without non-zeros");
        add("unused features", counts.unusedFeatures(), "zero in every row");
    }

    private void spread(Spread spread) {
        add("feature variance", spread.meanFeatureVariance(), "population variance, mean over features");
        add(
                "variance share",
                spread.varianceShare(),
                "of the mean square norm: 0 all rows alike, 1 no feature has a mean");
        add("|x|^2", spread.meanSquareNorm(), "mean; greatest " + number(spread.maxSquareNorm()));
    }

    private void labels(LabelCounts labels) {
        String counted = labels.counts().entrySet().stream()
                .map(entry -> number(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
        String range = "from " + number(labels.min()) + " to " + number(labels.max());
        add("labels", labels.distinct(), counted.isEmpty() ? range : counted);
    }

    private void differences(DataProfile profile) {
        add("distinct rows", profile.diversity().distinctRows(), "diversity: different samples x");
        add(
                "distinct (x, y)",
                profile.diversity().distinctLabelled(),
                "different labelled samples, " + number(profile.diversity().share()) + " of n");
        add("rho", profile.overlap().rho(), "probability that two random rows share a feature");
        add("rho, Niu", profile.overlap().maxRho(), "share of rows that share a feature with one row, greatest");
        add(
                "conflict share",
                profile.overlap().conflictShare(),
                "of a row's non-zeros, expected to be another's too: sum p^2 / sum p");
    }

    private void similarity(LocalSimilarity similarity) {
        int range = similarity.range();
        boolean literal = similarity.reading() == Reading.LITERAL;
        String sum = literal ? "j = 1 to " + range + ", as printed" : "j = 0 to " + (range - 1);
        add("C_sim_" + range, similarity.cSim(), "LS of asynchronous algorithms, tau_max = " + range + "; " + sum);
        add("C_sim_" + range + " shuffled", similarity.shuffled(), "expected in random order");
        add("LS batch", similarity.batch(), "LS of synchronous algorithms, greatest of batches of " + range);
    }

    private void curvature(LogisticCurvature curvature) {
        LargestEigenvalue lambdaMax = curvature.lambdaMax();
        String error = lambdaMax.converged()
                ? number(LargestEigenvalue.TOLERANCE) + " of it"
                : number(lambdaMax.residual());
        add("lambda_max", lambdaMax.value(), "largest eigenvalue of X'X / n, error at most " + error);
        add("L", curvature.smoothness(), "smoothness of logistic loss with l2 = " + number(curvature.ridge()));
        add("L_max", curvature.sampleSmoothness(), "smoothness of the worst row's loss");
        add("mu", curvature.strongConvexity(), "strong convexity, at least");
        add("L / mu", curvature.conditionNumber(), "condition number, at most");
        add("noise at 0", curvature.noiseAtZero(), "mean |grad_i|^2 at w = 0, labels -1 and +1");
    }

    private void optimum(DataProfile profile) {
        profile.optimum().ifPresentOrElse(
                optimum -> {
                    add("noise at optimum", optimum.noise(), "mean |grad_i|^2 at the optimum");
                    add("optimal loss", optimum.loss(), "of logistic regression");
                },
                () -> add("noise at optimum", "-", "needs two labels, l2 > 0 in proportion to the values, and at most "
                        + DataProfile.MOST_FOR_OPTIMUM + " non-zeros"));
    }

    private void hogwild(HogwildBound bound) {
        add("K", bound.k(), "Omega delta^(1/2) of Hogwild!'s theorem");
        add("m_opt", bound.bestWorkers(), "workers with fewest iterations each, near 1/sqrt(6K) = "
                + number(bound.optimum()));
        add("m_max", bound.mostWorkers(), "most workers that gain over one, below 1/(6K) = " + number(bound.limit()));
    }
}
