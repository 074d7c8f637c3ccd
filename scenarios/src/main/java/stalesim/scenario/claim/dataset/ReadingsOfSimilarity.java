package stalesim.scenario.claim.dataset;

import java.util.Arrays;
import java.util.List;
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
        return List.of(definition());
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
