package stalesim.scenario.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatRuleTest {

    @Test
    void aFixedNumberIsJudgedByNothing() {
        RepeatRule rule = RepeatRule.fixed(7);
        assertThat(rule.checkpoints()).containsExactly(7);
        assertThat(rule.stopping()).isEmpty();
        assertThat(rule.advice()).isEmpty();
        assertThat(new RepeatRule(5, 0.02, 5).stopping()).isEmpty();
    }

    @Test
    void resultsAreJudgedAtTheCheckpoints() {
        RepeatRule rule = new RepeatRule(2, 0.1, 8);
        assertThat(rule.checkpoints()).containsExactly(2, 3, 4, 6, 8);
        // t(0.975, 2) = 4.3027: half-widths of 100 +- 1 and +- 10 are 2.5 % and 25 % of the mean
        assertThat(rule.stopping().orElseThrow().preciseEnough(new double[] {99, 100, 101})).isTrue();
        assertThat(rule.stopping().orElseThrow().preciseEnough(new double[] {90, 100, 110})).isFalse();
    }

    @Test
    void fewRepetitionsAreAdvisedAgainst() {
        assertThat(new RepeatRule(9, 0.1, 20).advice().orElseThrow()).contains("min=9 should be >= 10");
        assertThat(new RepeatRule(10, 0.1, 20).advice()).isEmpty();
    }
}
