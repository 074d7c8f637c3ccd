package stalesim.report.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Parallelism.Step;
import stalesim.report.Runs;

class BandTest {

    @Test
    void holdsTheMiddleNinetyPerCent() {
        List<Trace> traces = IntStream.rangeClosed(0, 20)
                .mapToObj(level -> new Trace(new double[] {0, 10}, new double[] {level, level}))
                .toList();
        Band band = Band.over(traces, 3);
        assertThat(band.x()).containsExactly(0, 5, 10);
        assertThat(band.low()[1]).isCloseTo(1, within(1e-12));
        assertThat(band.median()[1]).isCloseTo(10, within(1e-12));
        assertThat(band.high()[1]).isCloseTo(19, within(1e-12));
    }

    @Test
    void aRunThatEndedEarlierCountsWithItsLastLoss() {
        Trace early = new Trace(new double[] {0, 5}, new double[] {1, 0.5});
        Trace late = new Trace(new double[] {0, 10}, new double[] {1, 0.5});
        assertThat(Band.over(List.of(early, late), 3).median()).containsExactly(1, 0.625, 0.5);
    }

    @Test
    void needsATrace() {
        assertThatIllegalArgumentException().isThrownBy(() -> Band.over(List.of(), 3));
    }

    @Test
    void tracesEndBeforeTheFirstLossThatIsNotFinite() {
        Trace trace = Trace.of(
                        Runs.real().losses(0.7, 2, Double.POSITIVE_INFINITY, 1).build(), Abscissa.TIME, Ordinate.LOSS)
                .orElseThrow();
        assertThat(trace.y()).containsExactly(0.7, 2);
        assertThat(trace.end()).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(Trace.of(Runs.real().losses(Double.NaN).build(), Abscissa.UPDATES, Ordinate.LOSS))
                .isEmpty();
    }

    @Test
    void thinningKeepsBothEnds() {
        double[] line = IntStream.range(0, 1000).asDoubleStream().toArray();
        Trace thin = new Trace(line, line).thin(100);
        assertThat(thin.x()).hasSize(100).startsWith(0).endsWith(999).isSorted();
    }

    @Test
    void activeWorkersAreStepsThatEndWithTheRun() {
        Trace trace = Trace.ofParallelism(Runs.real()
                .durationNs(2_000_000_000)
                .active(new Step(0, 0, 4), new Step(500_000_000, 9, 3), new Step(2_100_000_000, 99, 2))
                .build());
        assertThat(trace.x()).containsExactly(0, 0.5, 0.5, 2, 2);
        assertThat(trace.y()).containsExactly(4, 4, 3, 3, 0);
        assertThat(trace.at(0.4)).isEqualTo(4);
        assertThat(trace.at(1.9)).isEqualTo(3);
        assertThat(trace.at(2.5)).isZero();
    }

    /** 4 workers for 0.5 s, then 2: a curve's points at 0, 0.5 and 1 s lie at 0, 2 and 3 worker-seconds. */
    @Test
    void workerSecondsAreAnAbscissa() {
        Trace trace = Trace.of(
                        Runs.real().losses(3, 2, 1).active(new Step(0, 0, 4), new Step(500_000_000, 9, 2)).build(),
                        Abscissa.WORKER_SECONDS,
                        Ordinate.LOSS)
                .orElseThrow();
        assertThat(trace.x()).containsExactly(0, 2, 3);
    }
}
