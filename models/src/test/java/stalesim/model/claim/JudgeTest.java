package stalesim.model.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Fitted;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.paper.Reading;

class JudgeTest {

    private static final double[] TEN = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    private static Finding saying(Support support) {
        return Finding.of(new Evidence("it", EvidenceRule.EXACT, support, List.of()));
    }

    private static ClaimResult result(String id, String family, Finding... findings) {
        List<ReadingResult> readings = new ArrayList<>();
        for (Finding finding : findings) {
            Reading reading = readings.isEmpty() ? Reading.LITERAL : Reading.CORRECTED;
            readings.add(new ReadingResult(reading, "f", finding, Optional.empty()));
        }
        ClaimText text =
                new ClaimText(ClaimId.of(id), "here", ClaimKind.EXACT, "says", "by", List.of(), family, "");
        return new ClaimResult(text, readings, "", new ClaimResult.Origin(1, true, 0));
    }

    private static Verdict verdict(Finding... findings) {
        return Judge.judge(List.of(result("S000-01", "S000-01", findings))).get(0).verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTS, CONTRADICTS, HOLDS",
        "OPEN, SUPPORTS, UNDECIDED",
        "CONTRADICTS, SUPPORTS, HOLDS_AS_CORRECTED",
        "CONTRADICTS, OPEN, REFUTED",
        "CONTRADICTS, CONTRADICTS, REFUTED"
    })
    void twoReadingsMakeAVerdict(Support literal, Support corrected, Verdict expected) {
        assertThat(verdict(saying(literal), saying(corrected))).isEqualTo(expected);
    }

    @Test
    void oneReadingOrNoneMakesAVerdict() {
        assertThat(verdict(saying(Support.CONTRADICTS))).isEqualTo(Verdict.REFUTED);
        assertThat(verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
    }

    @Test
    void whatIsMeasuredHasAVerdictOfItsOwn() {
        ClaimResult measured = result("S000-01", "S000-01", saying(Support.SUPPORTS))
                .map(reading -> reading.withMeasured(saying(Support.CONTRADICTS)));
        JudgedClaim judged = Judge.judge(List.of(measured)).get(0);
        assertThat(judged.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(judged.here()).contains(Verdict.REFUTED);
    }

    /**
     * Nine of ten pairs, the tenth the second smallest: W+ = 53, p = P[W- at most 2] = 3/1024 for one, 3 times that for
     * 3.
     */
    @Test
    void orderingsAreCorrectedWithinTheirFamily() {
        Evidence ordering = Ordered.greater("it", new double[] {1, -2, 3, 4, 5, 6, 7, 8, 9, 10}, new double[10]);
        List<ClaimResult> family = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            family.add(result(String.format("S000-%02d", number), "all", Finding.of(ordering)));
        }
        assertThat(Judge.judge(family.subList(0, 3))).allMatch(claim -> claim.verdict() == Verdict.HOLDS);
        // 20 * 3/1024 = 0.0586
        assertThat(Judge.judge(family)).allMatch(claim -> claim.verdict() == Verdict.UNDECIDED);
    }

    @Test
    void aContraryOrderingContradicts() {
        assertThat(Judge.support(Finding.of(Ordered.greater("it", new double[10], TEN))))
                .isEqualTo(Support.CONTRADICTS);
        assertThat(Judge.support(Finding.of(Ordered.greater("it", new double[10], new double[10]))))
                .isEqualTo(Support.OPEN);
    }

    @Test
    void exactEvidenceHasNoGap() {
        assertThat(Exactly.equal("it", 1 + 1e-13, 1).support()).isEqualTo(Support.SUPPORTS);
        assertThat(Exactly.equal("it", 1 + 1e-11, 1).support()).isEqualTo(Support.CONTRADICTS);
        assertThat(Exactly.equal("it", Double.NaN, Double.NaN).support()).isEqualTo(Support.CONTRADICTS);
        assertThat(Exactly.equal("it", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY).support())
                .isEqualTo(Support.SUPPORTS);
        assertThat(Exactly.equal("it", 1, Double.POSITIVE_INFINITY).support()).isEqualTo(Support.CONTRADICTS);
        assertThat(Exactly.never("it", 0, 0).support()).isEqualTo(Support.OPEN);
        assertThat(Exactly.same("it", List.of(1, 2), List.of(1)).support()).isEqualTo(Support.CONTRADICTS);
    }

    /**
     * Mean 5.5, s = 3.03, standard error 0.957: the 99 % interval is 5.5 -+ 3.11, the 99.9 % interval 5.5 -+ 4.58, the
     * one-sided limit 2.70 away.
     */
    @ParameterizedTest
    @CsvSource({"6, 4, SUPPORTS", "6, 3, OPEN", "9, 4, OPEN", "10, 4, OPEN", "10.1, 4, CONTRADICTS", "NaN, 4, CONTRADICTS"})
    void predictionsNeedANarrowInterval(double predicted, double resolution, Support expected) {
        assertThat(Estimated.hits("it", TEN, predicted, resolution).support()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"8.3, SUPPORTS", "8.1, OPEN", "3, OPEN", "2.7, CONTRADICTS"})
    void boundsAreComparedWithLimits(double bound, Support expected) {
        assertThat(Estimated.atMost("it", TEN, bound).support()).isEqualTo(expected);
    }

    @Test
    void rangesAndMarginsHoldTheWholeInterval() {
        assertThat(Estimated.within("it", TEN, 2, 9).support()).isEqualTo(Support.SUPPORTS);
        assertThat(Estimated.within("it", TEN, 3, 9).support()).isEqualTo(Support.OPEN);
        assertThat(Estimated.within("it", TEN, 9, 10).support()).isEqualTo(Support.CONTRADICTS);
        assertThat(Estimated.equivalent("it", TEN, 5.5, 2).support()).isEqualTo(Support.SUPPORTS);
        assertThat(Estimated.equivalent("it", TEN, 5.5, 1).support()).isEqualTo(Support.OPEN);
        assertThat(Estimated.equivalent("it", TEN, 0, 1).support()).isEqualTo(Support.CONTRADICTS);
    }

    /** Distances of the law 0.001 to 0.2: beyond 0.198 lies one of 100. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.3, SUPPORTS", "0.1, 0.1, OPEN", "0.5, 0.3, CONTRADICTS"})
    void aFitNeedsSharpEyes(double observed, double resolution, Support expected) {
        double[] replicates = new double[200];
        for (int i = 0; i < replicates.length; i++) {
            replicates[i] = (i + 1) / 1000.0;
        }
        assertThat(Fitted.by("it", observed, replicates, resolution).support()).isEqualTo(expected);
    }

    @Test
    void trendsHaveADirection() {
        List<double[]> groups = List.of(
                new double[] {1, 2, 3}, new double[] {4, 5, 6}, new double[] {7, 8, 9}, new double[] {10, 11, 12});
        assertThat(Ordered.rising("it", groups).support()).isEqualTo(Support.SUPPORTS);
        assertThat(Ordered.falling("it", groups).support()).isEqualTo(Support.CONTRADICTS);
    }
}
