package stalesim.model.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.statistics.Interval;

class CandidateTest {

    @Test
    void isEligibleUntilItMissesTheGoal() {
        assertThat(new Candidate("a", 1, 2).eligible()).isTrue();
        assertThat(new Candidate("a", 1, Double.NaN).eligible()).isFalse();
        assertThat(new Candidate("a").eligible()).isTrue();
        List<Candidate> field = List.of(new Candidate("a", Double.NaN), new Candidate("b", 1), new Candidate("c"));
        assertThat(Eligibility.of(field).eligible()).extracting(Candidate::name).containsExactly("b", "c");
        assertThat(Eligibility.of(field).apart()).extracting(Candidate::name).containsExactly("a");
    }

    @Test
    void tellsHowOftenItReachesTheGoal() {
        // the interval's ends solve P(X >= 2) = 0.025 and P(X <= 2) = 0.025 for X binomial of 3:
        // 3 p^2 - 2 p^3 = 0.025 and 1 - p^3 = 0.025
        Interval share = new Candidate("a", 1, Double.NaN, 3).reachedShare(0.95);
        assertThat(share.centre()).isEqualTo(2.0 / 3);
        assertThat(3 * share.low() * share.low() - 2 * Math.pow(share.low(), 3)).isCloseTo(0.025, within(1e-6));
        assertThat(share.high()).isCloseTo(Math.cbrt(0.975), within(1e-6));
    }

    @Test
    void keepsItsAnswers() {
        double[] answers = {1, 2};
        Candidate candidate = new Candidate("a", answers);
        answers[0] = 7;
        candidate.first(2)[0] = 7;
        assertThat(candidate.first(1)).containsExactly(1);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> candidate.first(3));
    }
}
