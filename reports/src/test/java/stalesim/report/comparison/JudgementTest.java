package stalesim.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.result.RunResult;
import stalesim.report.Runs;

class JudgementTest {

    private static Judgement verdict(RunResult... runs) {
        Comparison comparison = Comparison.of(List.of(runs), 0.95);
        return comparison.verdict(comparison.rows().get(0));
    }

    @Test
    void smallGapsAreWithin() {
        assertThat(verdict(Runs.simulated().updates(1050).build(), Runs.real().build()))
                .isEqualTo(Judgement.WITHIN);
    }

    @Test
    void aWrongThroughputIsAMiss() {
        assertThat(verdict(Runs.simulated().updates(1500).build(), Runs.real().build()))
                .isEqualTo(Judgement.MISS);
    }

    @Test
    void aThroughputInsideTheRangeOfRealRunsIsNoise() {
        assertThat(verdict(
                        Runs.simulated().updates(1200).build(),
                        Runs.real().updates(700).build(),
                        Runs.real().replication(1).updates(1300).build()))
                .isEqualTo(Judgement.NOISE);
    }

    @Test
    void aWrongStalenessIsAMissWhateverTheThroughput() {
        assertThat(verdict(
                        Runs.simulated().staleness(1000).build(),
                        Runs.real().staleness(0, 1000).build()))
                .isEqualTo(Judgement.MISS);
    }

    @Test
    void aStalenessAsFarAsRealRunsFromEachOtherIsNoise() {
        assertThat(verdict(
                        Runs.simulated().staleness(650, 350).build(),
                        Runs.real().staleness(700, 300).build(),
                        Runs.real().replication(1).staleness(300, 700).build()))
                .isEqualTo(Judgement.NOISE);
    }

    @Test
    void theGraverOneCounts() {
        assertThat(Judgement.WITHIN.and(Judgement.MISS)).isEqualTo(Judgement.MISS);
        assertThat(Judgement.MISS.and(Judgement.NOISE)).isEqualTo(Judgement.MISS);
        assertThat(Judgement.UNKNOWN.and(Judgement.WITHIN)).isEqualTo(Judgement.WITHIN);
        assertThat(Judgement.WITHIN.and(Judgement.UNKNOWN)).isEqualTo(Judgement.WITHIN);
        assertThat(Judgement.UNKNOWN.and(Judgement.UNKNOWN)).isEqualTo(Judgement.UNKNOWN);
    }
}
