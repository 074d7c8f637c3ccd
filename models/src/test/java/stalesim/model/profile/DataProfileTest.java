package stalesim.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.data.SparseData;
import stalesim.model.paper.Reading;
import stalesim.model.profile.advice.FamilyVerdict;
import stalesim.model.profile.advice.Suitability;
import stalesim.model.random.RandomStreams;

class DataProfileTest {

    private static DataProfile profile(DataSet data) {
        return DataProfile.of(data, ProfileSettings.ofSeed(1), stage -> {});
    }

    /** Three samples of four features; the third is empty and the fourth feature unused. */
    @Test
    void countsAndSumsByHand() {
        DataProfile profile = profile(new DenseData(
                "hand", 4, new float[] {1, 2, 0, 0, 3, 0, -1, 0, 0, 0, 0, 0}, new float[] {2, 2, 5}));
        assertThat(profile.counts()).isEqualTo(new Counts(3, 4, 4, 0, 2, 1, 1, 2));
        assertThat(profile.counts().density()).isEqualTo(4 / 12.0);
        assertThat(profile.counts().meanPerRow()).isEqualTo(4 / 3.0);
        assertThat(profile.counts().delta()).isEqualTo(2 / 3.0);
        // variances: (1, 3, 0): 10/3 - 16/9 = 14/9; (2, 0, 0): 4/3 - 4/9 = 8/9; (0, -1, 0): 1/3 - 1/9 = 2/9; 0
        assertThat(profile.spread().meanFeatureVariance()).isCloseTo(24 / 9.0 / 4, within(1e-15));
        assertThat(profile.spread().varianceShare()).isCloseTo(24 / 9.0 / 5, within(1e-15));
        assertThat(profile.spread().maxSquareNorm()).isEqualTo(10);
        assertThat(profile.spread().meanSquareNorm()).isEqualTo(5);
        assertThat(profile.labels().counts()).isEqualTo(Map.of(2f, 2, 5f, 1));
        assertThat(profile.hogwild().k()).isCloseTo(2 * Math.sqrt(2 / 3.0), within(1e-15));
        assertThat(profile.optimum()).isPresent();
    }

    /** Stored zeros and the layout change nothing: the sums run over the same non-zeros in the same order. */
    @Test
    void bothLayoutsHaveTheSameProfile() {
        SparseData sparse = ProfiledData.repeated(ProfiledData.sparse(400, 30, 0.15), 2, 1);
        assertThat(profile(ProfiledData.asDense(sparse))).isEqualTo(profile(sparse));
    }

    @Test
    void imagesAreDenseAndOfManyClasses() {
        DenseData images = ProfiledData.dense(500, 784);
        DataProfile profile = profile(images);
        assertThat(profile.counts().density()).isEqualTo(1);
        assertThat(profile.overlap().rho()).isEqualTo(SampledFigure.exactly(1));
        assertThat(profile.suitability())
                .extracting(Suitability::verdict)
                .containsExactly(FamilyVerdict.UNSUITED, FamilyVerdict.SUITS, FamilyVerdict.SUITS);
        assertThat(profile.diversity()).isEqualTo(new Diversity(500, 500, 500));
        // uniform on [-1, 1]: variance 1/3, here the mean of 392,000 squares, whose standard error is
        // sqrt(4/45 / 392000) = 0.00048; five of them are exceeded with a probability of 6e-7
        assertThat(profile.spread().meanFeatureVariance()).isCloseTo(1 / 3.0 * 499 / 500, within(0.0024));
    }

    /** The paper's examples 3 and 4: diversity depends neither on density nor on variance. */
    @Test
    void diversityCountsDifferentSamples() {
        float[][] unit = new float[50][50];
        float[][] narrow = new float[100][1];
        float[][] wide = new float[100][1];
        for (int i = 0; i < 100; i++) {
            unit[i % 50][i % 50] = 1;
            narrow[i][0] = (i + 1) / 100f;
            wide[i][0] = i % 2 == 0 ? 100 : -100;
        }
        assertThat(profile(ProfiledData.rows(unit)).diversity().distinctRows()).isEqualTo(50);
        assertThat(profile(ProfiledData.rows(narrow)).diversity().distinctRows()).isEqualTo(100);
        assertThat(profile(ProfiledData.rows(wide)).diversity().distinctRows()).isEqualTo(2);
        assertThat(profile(ProfiledData.rows(wide)).diversity().share()).isEqualTo(0.02);
    }

    /** The paper's Table I: a set of which only each second or fourth sample is a new one. */
    @ParameterizedTest
    @CsvSource({"1, SUITS", "2, PARTLY", "4, UNSUITED"})
    void lessDiversityIsLessDadm(int times, FamilyVerdict dadm) {
        SparseData data = ProfiledData.repeated(ProfiledData.sparse(300, 200, 0.05), times, 1);
        assertThat(profile(data).suitability().get(2).verdict()).isEqualTo(dadm);
        assertThat(profile(data).suitability().get(0).verdict()).isEqualTo(FamilyVerdict.SUITS);
    }

    @Test
    void targetsOfARegressionAreNotCounted() {
        DenseData classes = ProfiledData.dense(500, 2);
        float[] targets = new float[500];
        float[] values = new float[1000];
        for (int i = 0; i < 500; i++) {
            targets[i] = i % 101;
            values[2 * i] = classes.value(i, 0);
        }
        DataProfile profile = profile(new DenseData("targets", 2, values, targets));
        assertThat(profile.labels().distinct()).isEqualTo(101);
        assertThat(profile.labels().counts()).isEmpty();
        assertThat(profile.labels().max()).isEqualTo(100);
        assertThat(profile.optimum()).isEmpty();
    }

    @Test
    void anEmptySampleAloneHasAProfile() {
        DataProfile profile = profile(ProfiledData.rows(new float[] {0, 0, 0}));
        assertThat(profile.overlap().rho().value()).isZero();
        assertThat(profile.curvature().lambdaMax().value()).isZero();
        assertThat(profile.hogwild().mostWorkers()).isEmpty();
        assertThat(profile.suitability()).extracting(Suitability::verdict).containsOnly(FamilyVerdict.UNSUITED);
    }

    @Test
    void tellsItsStages() {
        List<String> stages = new ArrayList<>();
        DataProfile.of(ProfiledData.dense(20, 3), ProfileSettings.ofSeed(1), stages::add);
        assertThat(stages).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void settingsCheckTheirRanges() {
        RandomStreams streams = new RandomStreams(1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProfileSettings(-1, 8, Reading.CORRECTED, streams))
                .withMessageContaining("l2=-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProfileSettings(0, 0, Reading.CORRECTED, streams))
                .withMessageContaining("range=0");
    }
}
