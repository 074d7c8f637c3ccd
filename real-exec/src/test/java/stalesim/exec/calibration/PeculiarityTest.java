package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PeculiarityTest {

    @Test
    void whatEveryPassShowsIsBelieved() {
        assertThat(new Peculiarity(1.25, 1.25, 1.25).factor()).isEqualTo(1.25);
        // mean 1.3, variance 0.0004 of the mean of three: 1 + 0.3 (1 - 0.0004 / 3 / 0.09)
        assertThat(new Peculiarity(1.28, 1.30, 1.32).factor()).isCloseTo(1.3 - 0.0004 / 3 / 0.3, within(1e-12));
    }

    @Test
    void whatChanceExplainsIsNot() {
        assertThat(new Peculiarity(0.9, 1.11, 1.0).factor()).isEqualTo(1);
        assertThat(new Peculiarity(1, 1, 1).factor()).isEqualTo(1);
    }

    @Test
    void oneOrNoPassTellsNothing() {
        assertThat(new Peculiarity(1.5).factor()).isEqualTo(1);
        assertThat(new Peculiarity().factor()).isEqualTo(1);
    }
}
