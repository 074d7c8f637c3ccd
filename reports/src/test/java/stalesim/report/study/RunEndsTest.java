package stalesim.report.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunEndsTest {

    @Test
    void adviceFitsHowRunsEnded() {
        assertThat(new RunEnds(3, 0, 0, 0, 3).trouble()).isEmpty();
        assertThat(new RunEnds(3, 0, 0, 0, 3).advice()).isEqualTo("Raise stop.updates, or want less.");
        assertThat(new RunEnds(6, 1, 2, 1, 2).advice())
                .isEqualTo("1 of 6 runs diverged: take a smaller step.size. 2 of 6 runs starved, as nobody could go on:"
                        + " look at machine.membership. 1 of 6 runs crashed, by an error of the program. For the others:"
                        + " raise stop.updates, or want less.");
        assertThat(new RunEnds(2, 2, 0, 0, 0).advice()).doesNotContain("stop.updates");
    }
}
