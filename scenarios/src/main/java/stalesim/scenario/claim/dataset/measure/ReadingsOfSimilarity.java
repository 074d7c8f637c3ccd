package stalesim.scenario.claim.dataset.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DenseData;
import stalesim.model.paper.Reading;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.ProfileSettings;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** How far samples differ from their neighbours in the sequence: C_sim and LS. */
final class ReadingsOfSimilarity {

    private static final int FEATURES = 3;
    private static final int RANGE = 2;

    /** The two orders of example 2, sample after sample. */
    private static final float[] FIRST = {0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0};

    private static final float[] SECOND = {0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1};

    private ReadingsOfSimilarity() {}

    /** A definition of C_sim. */
    private interface Similarity {
        double of(DenseData sequence, Bench bench);
    }

    static List<Claim<?>> claims() {
        return List.of(definition(), exampleValues(), orders());
    }

    private static Claim<?> definition() {
        return Claim.of(
                        "S000-02",
                        "section IV.A, eq. 3, example 2",
                        ClaimKind.EXACT,
                        "C_sim_2 as defined is 0.5 for the first sequence of example 2 and 1 for the second.")
                .shownBy("stalesim data profile FILE --range 2")
                .checkedBy("The definition applied to both sequences", ReadingsOfSimilarity::exampleTwo)
                .literally("(1/n) sum_i (1/range) sum_(j=1..range) |x_i - x_(i+j)|_0", profiled(Reading.LITERAL))
                .corrected("(1/n) sum_i (1/range) sum_(j=0..range-1) |x_i - x_(i+j)|_0", profiled(Reading.CORRECTED))
                .broken("without the wrap at the end of the sequence", (data, bench) -> chained(data));
    }

    private static Similarity profiled(Reading reading) {
        return (data, bench) -> {
            var settings = new ProfileSettings(ProfileSettings.DEFAULT_RIDGE, RANGE, reading, bench.streams(0));
            return DataProfile.of(data, settings, stage -> {}).similarity().cSim().value();
        };
    }

    private static double chained(DenseData data) {
        double sum = 0;
        for (int i = 1; i < data.rows(); i++) {
            sum += data.differences(i - 1, i);
        }
        return sum / data.rows() / RANGE;
    }

    private static Claim<?> exampleValues() {
        return Claim.of(
                        "S000-03",
                        "section IV.A, example 2",
                        ClaimKind.EXACT,
                        "By equation 3 the first sequence of example 2 has C_sim_2 = 0.5 and the second one 1.")
                .checkedBy("Equation 3 as printed, summed by hand over both sequences", ReadingsOfSimilarity::values)
                .literally("0.5 and 1", List.of(0.5, 1.0))
                .corrected("3/2 and 11/6", List.of(1.5, 11.0 / 6))
                .broken("divided by the number of features: 0.5 and 11/18", List.of(0.5, 11.0 / 18))
                .broken("neighbours alone: 1 and 2", List.of(1.0, 2.0));
    }

    private static Finding values(List<Double> said, Bench bench) {
        return Finding.of(
                Exactly.equal("C_sim_2 of the first sequence", said.get(0), printed(sequence(FIRST))),
                Exactly.equal("C_sim_2 of the second sequence", said.get(1), printed(sequence(SECOND))));
    }

    /** Equation 3 with its sum over j = 1 .. range. */
    private static double printed(DenseData data) {
        double sum = 0;
        for (int i = 0; i < data.rows(); i++) {
            for (int j = 1; j <= RANGE; j++) {
                for (int k = 0; k < FEATURES; k++) {
                    sum += data.value(i, k) == data.value((i + j) % data.rows(), k) ? 0 : 1;
                }
            }
        }
        return sum / RANGE / data.rows();
    }

    private static Claim<?> orders() {
        return Claim.of(
                        "S000-04",
                        "section IV.A, example 2",
                        ClaimKind.EXACT,
                        "C_sim depends on the order: the samples of example 2 have two different values of C_sim_2.")
                .checkedBy("Equation 3 for all 720 orders of the six samples", ReadingsOfSimilarity::values720)
                .literally("two values, 3/2 and 11/6", Map.of("1.5000", 360, "1.8333", 360))
                .corrected(
                        "three: 3/2 in 144 orders, 5/3 in 432 and 11/6 in 144",
                        Map.of("1.5000", 144, "1.6667", 432, "1.8333", 144))
                .broken("one value, whatever the order", Map.of("1.6667", 720))
                .broken("each of the three equally often", Map.of("1.5000", 240, "1.6667", 240, "1.8333", 240));
    }

    private static Finding values720(Map<String, Integer> said, Bench bench) {
        DenseData data = sequence(FIRST);
        Map<String, Integer> found = new TreeMap<>();
        for (int[] order : Permutations.of(data.rows())) {
            found.merge(String.format(Locale.ROOT, "%.4f", printed(data.select("order", order))), 1, Integer::sum);
        }
        return Finding.of(
                Exactly.same("number of values", said.size(), found.size()),
                Exactly.is("the same values, equally often", new TreeMap<>(said).equals(found)));
    }

    private static Finding exampleTwo(Similarity similarity, Bench bench) {
        return Finding.of(
                Exactly.equal("C_sim_2 of the first sequence", similarity.of(sequence(FIRST), bench), 0.5),
                Exactly.equal("C_sim_2 of the second sequence", similarity.of(sequence(SECOND), bench), 1));
    }

    private static DenseData sequence(float... values) {
        float[] labels = new float[values.length / FEATURES];
        Arrays.fill(labels, 1);
        return new DenseData("example 2", FEATURES, values, labels);
    }
}
