package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PeculiarityTest {

    @Test
    void whatEveryPassShowsIsBelieved() {
        assertThat(new Peculiarity(1.25, 1.25, 1.25).factor()).isEqualTo(1.25);
        // t = 0.3 / (0.02 / sqrt(3)) = 26, where 9.92 is enough
        assertThat(new Peculiarity(1.28, 1.30, 1.32).factor()).isCloseTo(1.3, within(1e-12));
    }

    @Test
    void whatChanceExplainsIsNot() {
        assertThat(new Peculiarity(0.9, 1.11, 1.0).factor()).isEqualTo(1);
        // t = 0.08 / (0.02 / sqrt(3)) = 6.9, which chance exceeds once in 48 times
        assertThat(new Peculiarity(1.06, 1.08, 1.10).factor()).isEqualTo(1);
        assertThat(new Peculiarity(1, 1, 1).factor()).isEqualTo(1);
    }

    @Test
    void oneOrNoPassTellsNothing() {
        assertThat(new Peculiarity(1.5).factor()).isEqualTo(1);
        assertThat(new Peculiarity().factor()).isEqualTo(1);
    }
}
