package stalesim.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.SharedFiles;
import stalesim.model.data.DataSet;
import stalesim.model.paper.Reading;
import stalesim.model.random.RandomStreams;
import tools.jackson.databind.JsonNode;

class LocalSimilarityTest {

    private static final float[][] FIRST = {{0, 0, 0}, {0, 0, 1}, {0, 1, 1}, {0, 1, 0}, {1, 1, 0}, {1, 0, 0}};
    private static final float[][] SECOND = {{0, 0, 0}, {1, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 1, 1}};
    private static final RandomStreams STREAMS = new RandomStreams(3, 0);

    private static LocalSimilarity of(DataSet data, int range, Reading reading, long exactSteps) {
        var settings = new ProfileSettings(0.01, range, reading, STREAMS);
        return LocalSimilarity.of(data, Counts.of(data, FeatureTable.of(data)), settings, exactSteps);
    }

    private static LocalSimilarity of(float[][] rows, int range, Reading reading) {
        return of(ProfiledData.rows(rows), range, reading, LocalSimilarity.EXACT_STEPS);
    }

    /** Sums of integers divided by 6 and by 2: exact but for the last division. */
    @Test
    void reproducesExampleTwo() {
        assertThat(of(FIRST, 2, Reading.CORRECTED).cSim().value()).isEqualTo(0.5);
        assertThat(of(SECOND, 2, Reading.CORRECTED).cSim().value()).isEqualTo(1);
        assertThat(of(FIRST, 2, Reading.LITERAL).cSim().value()).isEqualTo(1.5);
        assertThat(of(SECOND, 2, Reading.LITERAL).cSim().value()).isCloseTo(11 / 6.0, within(1e-15));
    }

    @Test
    void equalsTheReferenceInAllOrders() {
        JsonNode reference = SharedFiles.json("reference/reference-values.json").get("c_sim_example2");
        List<float[][]> sequences = List.of(FIRST, SECOND);
        for (int sequence = 0; sequence < 2; sequence++) {
            float[][] rows = sequences.get(sequence);
            assertThat(of(rows, 2, Reading.LITERAL).cSim().value())
                    .isCloseTo(reference.get("eq3_literal_range2 (j=1..2,/2)").get(sequence).asDouble(), within(1e-15));
            assertThat(of(rows, 2, Reading.CORRECTED).cSim().value())
                    .isCloseTo(reference.get("reproduces_claim (j=0..1,/2)").get(sequence).asDouble(), within(1e-15));
            assertThat(of(rows, 1, Reading.LITERAL).cSim().value())
                    .isCloseTo(reference.get("range1").get(sequence).asDouble(), within(1e-15));
        }
        Map<String, Integer> counts = new TreeMap<>();
        reference.get("all 720 orders eq3 values->count").properties().forEach(entry -> counts.put(
                sixths(Double.parseDouble(entry.getKey())), entry.getValue().asInt()));
        assertThat(literalOfAllOrders()).isEqualTo(counts);
    }

    /** C_sim_2 of six samples is a multiple of 1/12; those of example 2 are multiples of 1/6. */
    private static String sixths(double value) {
        assertThat(value * 6).isCloseTo(Math.rint(value * 6), within(1e-12));
        return Math.round(value * 6) + "/6";
    }

    private static Map<String, Integer> literalOfAllOrders() {
        Map<String, Integer> counts = new TreeMap<>();
        for (float[][] order : orders(FIRST)) {
            counts.merge(sixths(of(order, 2, Reading.LITERAL).cSim().value()), 1, Integer::sum);
        }
        return counts;
    }

    private static List<float[][]> orders(float[][] rows) {
        List<float[][]> all = new ArrayList<>();
        permute(rows.clone(), 0, all);
        return all;
    }

    private static void permute(float[][] rows, int fixed, List<float[][]> all) {
        if (fixed == rows.length) {
            all.add(rows.clone());
            return;
        }
        for (int k = fixed; k < rows.length; k++) {
            swap(rows, fixed, k);
            permute(rows, fixed + 1, all);
            swap(rows, fixed, k);
        }
    }

    private static void swap(float[][] rows, int i, int k) {
        float[] kept = rows[i];
        rows[i] = rows[k];
        rows[k] = kept;
    }

    /** The expectation over random order is the mean over all orders; 720 additions round to 1e-13 at most. */
    @ParameterizedTest
    @EnumSource(Reading.class)
    void shuffledIsTheMeanOfAllOrders(Reading reading) {
        for (int range : new int[] {1, 2, 5, 6, 14}) {
            double mean = orders(FIRST).stream()
                    .mapToDouble(order -> of(order, range, reading).cSim().value())
                    .average()
                    .orElseThrow();
            SampledFigure shuffled = of(FIRST, range, reading).shuffled();
            assertThat(shuffled.value()).isCloseTo(mean, within(1e-12));
            assertThat(shuffled.exact()).isTrue();
        }
    }

    /** Every order of a batch has the same C_sim of the batch's size, in either reading: the closed form. */
    @ParameterizedTest
    @EnumSource(Reading.class)
    void theBatchFormIsCsimOfTheBatchInAnyOrder(Reading reading) {
        double closed = of(FIRST, 6, reading).batch().value();
        for (float[][] order : orders(FIRST)) {
            assertThat(of(order, 6, reading).cSim().value()).isCloseTo(closed, within(1e-15));
        }
    }

    /** Batches (0,1,2), (3,4,5): distances 1+1+2 in the first, 1+2+1 in the second; the seventh sample is left out. */
    @Test
    void theWorstCompleteBatchCounts() {
        float[][] seven = new float[7][];
        System.arraycopy(FIRST, 0, seven, 0, 6);
        seven[6] = new float[] {9, 9, 9};
        assertThat(of(seven, 3, Reading.CORRECTED).batch().value()).isCloseTo(2.0 * 4 / 9, within(1e-15));
        assertThat(of(FIRST, 100, Reading.CORRECTED).batch().value())
                .as("fewer samples than a batch are one batch")
                .isCloseTo(of(FIRST, 6, Reading.CORRECTED).batch().value(), within(1e-15));
    }

    @Test
    void oneSampleDiffersFromNone() {
        LocalSimilarity alone = of(new float[][] {{1, 2}}, 5, Reading.LITERAL);
        assertThat(alone.cSim().value()).isZero();
        assertThat(alone.shuffled().value()).isZero();
        assertThat(alone.batch().value()).isZero();
    }

    /** Right intervals of level 0.95 miss with a probability of 5 % each, over seeds; this seed hits. */
    @Test
    void estimatesEncloseTheExactFigures() {
        DataSet data = ProfiledData.sparse(5000, 50, 0.2);
        LocalSimilarity exact = of(data, 8, Reading.CORRECTED, Long.MAX_VALUE);
        LocalSimilarity sampled = of(data, 8, Reading.CORRECTED, 300_000);
        assertThat(exact.cSim().exact() && exact.batch().exact()).isTrue();
        assertThat(sampled.cSim().exact() || sampled.batch().exact()).isFalse();
        assertThat(exact.cSim().value()).isBetween(sampled.cSim().low(), sampled.cSim().high());
        assertThat(exact.batch().value()).isBetween(sampled.batch().low(), sampled.batch().high());
        // independent samples in any order: 7/8 of the mean distance, which is 50 (1 - 0.8^2) = 18
        assertThat(exact.cSim().value()).isBetween(exact.shuffled().low(), exact.shuffled().high());
        assertThat(exact.shuffled().value()).isCloseTo(15.75, within(0.1));
    }
}
