package stalesim.scenario.claim.dataset.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToIntFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.data.synthetic.ValueRange;
import stalesim.model.paper.Reading;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.ProfileSettings;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Variance of features and number of different samples. */
final class SampleDifferences {

    private SampleDifferences() {}

    static List<Claim<?>> claims() {
        return List.of(varianceOfSparse(), diversity());
    }

    private static DataProfile profile(DataSet data, Bench bench) {
        var settings = new ProfileSettings(
                ProfileSettings.DEFAULT_RIDGE, 2, Reading.CORRECTED, bench.streams(1));
        return DataProfile.of(data, settings, stage -> {});
    }

    private static Claim<?> varianceOfSparse() {
        return Claim.of(
                        "S000-07",
                        "section IV.B",
                        ClaimKind.BOUND,
                        "Where data are sparse the variance of features is small.")
                .checkedBy(
                        "Mean variance of features of random data with 1 to 50 % non-zeros of size up to s = 0.1, 1 and"
                                + " 100",
                        SampleDifferences::variances)
                .literally("at most the density", (density, size) -> density)
                .corrected("at most the density times s^2", (density, size) -> density * size * size)
                .broken("at most density^2 s^2", (density, size) -> density * density * size * size)
                .broken("at most density s", (density, size) -> density * size);
    }

    private static Finding variances(DoubleBinaryOperator bound, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (float size : new float[] {0.1f, 1, 100}) {
            long violations = 0;
            for (double density : new double[] {0.01, 0.03, 0.1, 0.5}) {
                var shape = new SyntheticShape(
                        300, 50, new RowPattern.Independent(density), new ValueRange(-size, size), false);
                DataProfile profile = profile(
                        SyntheticData.classification(shape, SyntheticData.ruler(50), 0, bench.streams(0)), bench);
                double found = profile.spread().meanFeatureVariance();
                violations += found <= bound.applyAsDouble(profile.counts().density(), size) ? 0 : 1;
            }
            evidence.add(Exactly.never("variance above the bound, values up to " + size, violations, 4));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> diversity() {
        return Claim.of(
                        "S000-08",
                        "section IV.C, examples 3 and 4",
                        ClaimKind.EXACT,
                        "Diversity is the number of different samples; neither density nor variance tells it.")
                .shownBy("stalesim data FILE")
                .checkedBy(
                        "Example 3 with 20 features has 20; of example 4 the data of low variance have 100, those of"
                                + " high variance 2",
                        SampleDifferences::counts)
                .literally("different samples", data -> profiledDiversity(data))
                .broken("samples", DataSet::rows)
                .broken("different labels", data -> 1)
                .broken("features", DataSet::features);
    }

    private static int profiledDiversity(DataSet data) {
        return DataProfile.of(data, ProfileSettings.ofSeed(1), stage -> {}).diversity().distinctLabelled();
    }

    private static Finding counts(ToIntFunction<DataSet> diversity, Bench bench) {
        float[] unit = new float[400];
        float[] low = new float[100];
        float[] high = new float[100];
        for (int i = 0; i < 20; i++) {
            unit[21 * i] = 1;
        }
        for (int i = 0; i < 100; i++) {
            low[i] = (i + 1) / 100f;
            high[i] = i % 2 == 0 ? 100 : -100;
        }
        return Finding.of(
                Exactly.same("example 3", diversity.applyAsInt(data(20, unit)), 20),
                Exactly.same("example 4, low variance", diversity.applyAsInt(data(1, low)), 100),
                Exactly.same("example 4, high variance", diversity.applyAsInt(data(1, high)), 2));
    }

    private static DenseData data(int features, float... values) {
        float[] labels = new float[values.length / features];
        Arrays.fill(labels, 1);
        return new DenseData("example", features, values, labels);
    }
}
