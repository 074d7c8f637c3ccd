package stalesim.sim.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against exponential decay with a half-life of 32 ms. */
class LoadAverageTest {

    private static final long HALF_LIFE_NS = 32_000_000;
    private static final double ROUNDING = 1e-12;

    @Test
    void halfOfItIsForgottenInAHalfLife() {
        LoadAverage load = new LoadAverage(1);
        assertThat(load.at(0)).isEqualTo(1);
        assertThat(load.at(HALF_LIFE_NS)).isCloseTo(0.5, within(ROUNDING));
        assertThat(load.at(3 * HALF_LIFE_NS)).isCloseTo(0.125, within(ROUNDING));
    }

    @Test
    void itApproachesTheNumberOfThreadsThatWantACore() {
        LoadAverage load = new LoadAverage(0);
        load.change(2, 0);
        assertThat(load.at(HALF_LIFE_NS)).isCloseTo(1, within(ROUNDING));
        load.change(-1, 2 * HALF_LIFE_NS);
        assertThat(load.at(3 * HALF_LIFE_NS)).isCloseTo(1 + 0.25, within(ROUNDING));
    }

    /** A thread that moves takes with it what it has brought, and what it will be. */
    @Test
    void theAverageOfSeveralIsTheSumOfTheirs() {
        LoadAverage one = new LoadAverage(1);
        LoadAverage other = new LoadAverage(0.5);
        LoadAverage both = new LoadAverage(0);
        both.add(one, 0);
        both.add(other, 0);
        one.change(1, 1_000_000);
        both.change(1, 1_000_000);
        long later = 7_000_000;
        assertThat(both.at(later)).isCloseTo(one.at(later) + other.at(later), within(ROUNDING));
        both.remove(one, later);
        assertThat(both.at(2 * later)).isCloseTo(other.at(2 * later), within(ROUNDING));
    }
}
