package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static Samples of(long... values) {
        Samples samples = new Samples();
        LongStream.of(values).forEach(samples::add);
        return samples;
    }

    @Test
    void seriesAreJoinedOneAfterTheOther() {
        Samples first = of(5, 1, 9);
        assertThat(Samples.join(List.of(first, of(), of(2, 4))).toArray()).containsExactly(5, 1, 9, 2, 4);
        assertThat(first.toArray()).containsExactly(5, 1, 9);
    }

    @Test
    void manyAreKept() {
        long[] many = LongStream.range(0, 10_000).toArray();
        assertThat(Samples.join(List.of(of(many), of(many))).toArray())
                .hasSize(20_000)
                .startsWith(many)
                .endsWith(many);
    }
}
