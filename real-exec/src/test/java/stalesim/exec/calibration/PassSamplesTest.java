package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassSamplesTest {

    @Test
    void keepsPassesApartAndTogether() {
        PassSamples samples = new PassSamples();
        samples.beginPass();
        for (long ns : new long[] {5, 1, 9}) {
            samples.add(ns);
        }
        samples.beginPass();
        samples.add(2);
        samples.add(4);
        assertThat(samples.medians()).containsExactly(5, 4);
        assertThat(samples.median()).isEqualTo(4);
        assertThat(samples.law().values()).containsExactlyInAnyOrder(5, 1, 9, 2, 4);
    }
}
