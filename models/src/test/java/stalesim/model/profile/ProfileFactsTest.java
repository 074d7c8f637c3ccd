package stalesim.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.Labels;
import stalesim.model.data.SparseData;
import stalesim.model.data.format.LibsvmReader;
import stalesim.model.objective.LargestEigenvalue;
import stalesim.model.profile.logistic.LogisticOptimum;
import tools.jackson.databind.JsonNode;

/**
 * Profiles of public data sets against facts that were computed from the same files by other means, in doubles.
 *
 * <p>Our values are floats: each is off by u = 2^-24 of itself at most, and by nothing where all values are whole.
 * Every tolerance follows from that: a square by 2u of itself; a variance, E x^2 - mean^2, by 4u E x^2; singular values
 * by |E|_F &lt;= u |X|_F, so lambda_max by 2u sqrt(lambda_max mean|x|^2); f(w), whose slope in a margin is 1 at most,
 * by u mean|x| |w|; the gradient by u (mean|x|^2 |w| / 4 + mean|x|), which divided by lambda bounds how far the optimum
 * moves, and mean |grad_i|^2 changes by at most 2 sqrt(itself) L_max for each unit of that. Sums of n numbers add
 * n 2^-53 of themselves.
 */
class ProfileFactsTest {

    private static final double FLOAT = 0x1p-24;

    private static SparseData read(JsonNode facts) {
        return LibsvmReader.read(
                SharedFiles.require("data/" + facts.get("file").asString()),
                Labels.AS_STORED,
                facts.get("d").asInt()); // features at the end may occur in no row
    }

    private static JsonNode facts(String name) {
        return SharedFiles.json("data/FACTS.json").get(name);
    }

    private static double relative(SparseData data) {
        for (int e = 0; e < data.nonZeros(); e++) {
            if (data.value(e) != Math.rint(data.value(e))) {
                return FLOAT;
            }
        }
        return 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a9a", "a9a.t", "w8a", "phishing", "ijcnn1", "ijcnn1.t", "mushrooms", "heart_scale",
        "covtype.20k.binary.scale", "higgs.lightgbm7000", "higgs.lightgbm500.t", "higgs.sas10984",
        "news20(multiclass,20)", "reuters.money-fx.trn", "reuters.money-fx.tst", "kdd99_10pct",
        "imdb.train.counts", "imdb.test.counts"
    })
    void equalsTheFacts(String name) {
        JsonNode facts = facts(name);
        SparseData data = read(facts);
        FeatureTable table = FeatureTable.of(data);
        checkCounts(Counts.of(data, table), facts);
        checkSpread(Spread.of(data, table), facts, relative(data));
        Diversity diversity = Diversity.of(data);
        assertThat(diversity.distinctRows()).isEqualTo(facts.get("distinct_rows_x").asInt());
        assertThat(diversity.distinctLabelled()).isEqualTo(facts.get("distinct_rows_xy").asInt());
        Map<Float, Integer> labels = new TreeMap<>();
        facts.get("label_counts").properties().forEach(entry ->
                labels.put(Float.valueOf(entry.getKey()), entry.getValue().asInt()));
        assertThat(LabelCounts.of(data).counts()).isEqualTo(labels);
    }

    private static void checkCounts(Counts counts, JsonNode facts) {
        assertThat(counts)
                .isEqualTo(new Counts(
                        facts.get("n").asInt(),
                        facts.get("d").asInt(),
                        facts.get("nnz").asLong(),
                        facts.get("min_nnz_per_row").asInt(),
                        facts.get("Omega_max_nnz_per_row").asInt(),
                        facts.get("rows_with_no_nonzero").asInt(),
                        facts.get("features_never_nonzero").asInt(),
                        facts.get("delta_max_feature_count").asInt()));
        // one division each
        assertThat(counts.density()).isCloseTo(facts.get("density").asDouble(), within(1e-15));
        assertThat(counts.meanPerRow()).isCloseTo(facts.get("avg_nnz_per_row").asDouble(), within(1e-12));
        assertThat(counts.delta()).isCloseTo(facts.get("delta_max_feature_frequency").asDouble(), within(1e-15));
    }

    private static void checkSpread(Spread spread, JsonNode facts, double u) {
        double sums = facts.get("n").asInt() * 0x1p-53;
        double mean = facts.get("mean_row_sq_norm").asDouble();
        double max = facts.get("max_row_sq_norm").asDouble();
        assertThat(spread.meanSquareNorm()).isCloseTo(mean, within((2.001 * u + sums) * mean));
        assertThat(spread.maxSquareNorm()).isCloseTo(max, within((2.001 * u + sums) * max));
        double squares = mean / facts.get("d").asInt();
        assertThat(spread.meanFeatureVariance())
                .isCloseTo(facts.get("mean_feature_variance").asDouble(), within((4.001 * u + 4 * sums) * squares));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a9a", "w8a", "phishing", "ijcnn1", "mushrooms", "heart_scale", "covtype.20k.binary.scale", "higgs.sas10984",
        "reuters.money-fx.trn"
    })
    void curvatureAndOptimumEqualTheFacts(String name) {
        JsonNode facts = facts(name);
        JsonNode logistic = facts.get("l2_logistic_optimum");
        SparseData data = read(facts);
        double u = relative(data);
        double mean = facts.get("mean_row_sq_norm").asDouble();
        double lambdaMax = logistic.get("lambda_max_of_XtX_over_n").asDouble();
        LargestEigenvalue found = LargestEigenvalue.of(data);
        assertThat(found.converged()).isTrue();
        assertThat(found.value())
                .isCloseTo(lambdaMax, within(2.001 * u * Math.sqrt(lambdaMax * mean) + 1e-9 * lambdaMax));
        for (String lambda : new String[] {"lambda=0.01", "lambda=1/n"}) {
            checkOptimum(data, facts, logistic.get(lambda), u);
        }
    }

    private static void checkOptimum(SparseData data, JsonNode facts, JsonNode expected, double u) {
        double ridge = expected.get("lambda").asDouble();
        double mean = facts.get("mean_row_sq_norm").asDouble();
        double w = Math.sqrt(expected.get("w_star_sq_norm").asDouble());
        LogisticOptimum optimum = LogisticOptimum.of(data, ridge).orElseThrow();
        assertThat(optimum.gradientNorm()).isLessThan(LogisticOptimum.TOLERANCE * Math.sqrt(mean));
        double excess = optimum.gradientNorm() * optimum.gradientNorm() / (2 * ridge);
        assertThat(optimum.loss())
                .isCloseTo(expected.get("F_star").asDouble(), within(1.01 * u * Math.sqrt(mean) * w + excess + 1e-13));
        JsonNode noise = expected.get("grad_noise_at_opt=mean||grad_i f(w*)||^2 (data part + lambda w)");
        if (noise != null && ridge == 0.01) { // for smaller lambda the tolerance says nothing
            double gradient = 1.01 * u * (mean * w / 4 + Math.sqrt(mean)) + optimum.gradientNorm();
            double steepness = 2 * Math.sqrt(noise.asDouble()) * (facts.get("max_row_sq_norm").asDouble() / 4 + ridge);
            double tolerance = 3 * u * noise.asDouble() + steepness * gradient / ridge + 1e-12;
            assertThat(tolerance).isLessThan(0.02 * noise.asDouble());
            assertThat(optimum.noise()).isCloseTo(noise.asDouble(), within(tolerance));
        }
    }
}
