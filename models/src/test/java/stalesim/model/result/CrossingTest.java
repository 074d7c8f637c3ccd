package stalesim.model.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CrossingTest {

    private static final long UPDATES = 4000;
    private static final double LOSS = 0.5;

    /** Looked at every so many updates; an update takes 10 ns. */
    private static Crossing crossing(long every, DoubleUnaryOperator loss) {
        List<CurvePoint> curve = LongStream.rangeClosed(0, UPDATES / every)
                .map(point -> point * every)
                .mapToObj(update -> new CurvePoint(update, 10 * update, loss.applyAsDouble((double) update)))
                .toList();
        return Crossing.of(curve, LOSS).orElseThrow();
    }

    /** Falls to a floor of 0.2 and is at 0.5 after 1000 ln(0.9 / 0.3) = 1098.6 updates. */
    private static double convex(double update) {
        return 0.2 + 0.9 * Math.exp(-update / 1000);
    }

    @Test
    void anExponentialIsReadOffExactlyWhateverTheGrid() {
        // e^(-u/1000) is a half after 1000 ln 2 = 693.1 updates
        for (long every : new long[] {1, 7, 100, 800, 4000}) {
            Crossing crossing = crossing(every, update -> Math.exp(-update / 1000));
            assertThat(crossing.update()).isEqualTo(694);
            assertThat(crossing.timeNs()).isEqualTo(6940);
        }
    }

    /**
     * The shift is an estimate of the error and more: leaving a point out makes the step two times and the error of a
     * straight line's kind about four times as large. A whole update is lost in rounding up.
     */
    @Test
    void theShiftTellsHowFarItIsOff() {
        long exact = crossing(1, CrossingTest::convex).update();
        assertThat(exact).isEqualTo(1099);
        for (long every : new long[] {50, 100, 200, 400}) {
            Crossing crossing = crossing(every, CrossingTest::convex);
            assertThat(crossing.every()).isEqualTo(every);
            assertThat((double) Math.abs(crossing.update() - exact))
                    .isLessThanOrEqualTo(Math.max(1, Math.abs(crossing.shift()) + 1))
                    .isLessThan((double) every);
        }
        assertThat(Math.abs(crossing(400, CrossingTest::convex).shift()))
                .isGreaterThan(Math.abs(crossing(100, CrossingTest::convex).shift()));
    }

    /** Within the first step nothing says how the curve bends. */
    @Test
    void inTheFirstStepTheWholeOfItIsOpen() {
        Crossing crossing = crossing(2000, update -> Math.exp(-update / 1000));
        assertThat(crossing.shift()).isEqualTo(2000 - 1000 * Math.log(2), within(1e-9));
    }

    @Test
    void whatIsLookedAtAtEveryUpdateIsNotOff() {
        assertThat(crossing(1, CrossingTest::convex).shift()).isZero();
    }

    @Test
    void lossesOfZeroAndBelowAreOnAStraightLine() {
        assertThat(crossing(4000, update -> 1 - update / 2000).update()).isEqualTo(1000);
    }

    @Test
    void aCurveThatStartsLowEnoughIsThereAtOnce() {
        assertThat(crossing(100, update -> 0.4).update()).isZero();
        assertThat(Crossing.of(List.of(new CurvePoint(0, 0, 0.6)), LOSS)).isEmpty();
    }
}
