package stalesim.sim.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairShareTest {

    /**
     * A share is a difference of at most 40 smaller ones, divided: 40 roundings of half an ulp, doubled for those of
     * the test's own sums.
     */
    private static final double ROUNDING = 80 * 0x1p-52;

    private static int[][] routes(int[]... routes) {
        return routes;
    }

    private static int[] over(int... channels) {
        return channels;
    }

    @Test
    void equalFlowsShareEqually() {
        double[] rates = FairShare.rates(new double[] {12}, routes(over(0), over(0), over(0)));
        assertThat(rates).containsExactly(4, 4, 4);
    }

    /** Bertsekas and Gallager's kind of chain: a long flow over both channels, two short ones. */
    @Test
    void whatALongFlowLeavesGoesToTheShortOne() {
        double[] rates =
                FairShare.rates(new double[] {10, 4}, routes(over(0, 1), over(0), over(1), over(1)));
        // channel 1 fills first at 4/3; the flow that is on channel 0 alone gets the rest of it
        assertThat(rates[0]).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(rates[1]).isCloseTo(10 - 4.0 / 3, within(1e-12));
        assertThat(rates[2]).isCloseTo(4.0 / 3, within(1e-12));
        assertThat(rates[3]).isCloseTo(4.0 / 3, within(1e-12));
    }

    /** Three levels by hand: channel 0 fills at 1, then channel 1 at (6-1)/2, then channel 2 at 10 - 5/2. */
    @Test
    void bottlenecksFillOneAfterTheOther() {
        double[] rates = FairShare.rates(
                new double[] {2, 6, 10}, routes(over(0), over(0, 1), over(1), over(1, 2), over(2)));
        assertThat(rates).containsExactly(1, 1, 2.5, 2.5, 7.5);
    }

    /** Every flow has a full channel on which nobody is faster, and no channel carries more than it can. */
    @Test
    void everyFlowHasABottleneck() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 300; round++) {
            double[] capacity = random.doubles(1 + random.nextInt(12), 0.5, 20).toArray();
            int[][] routes = new int[1 + random.nextInt(40)][];
            Arrays.setAll(routes, flow -> randomRoute(random, capacity.length));
            assertIsMaxMinFair(capacity, routes, FairShare.rates(capacity, routes));
        }
    }

    private static int[] randomRoute(SplittableRandom random, int channels) {
        int[] route = IntStream.range(0, channels)
                .filter(channel -> random.nextInt(3) == 0)
                .toArray();
        return route.length == 0 ? new int[] {random.nextInt(channels)} : route;
    }

    private static void assertIsMaxMinFair(double[] capacity, int[][] routes, double[] rates) {
        double[] load = new double[capacity.length];
        double[] fastest = new double[capacity.length];
        for (int flow = 0; flow < routes.length; flow++) {
            for (int channel : routes[flow]) {
                load[channel] += rates[flow];
                fastest[channel] = Math.max(fastest[channel], rates[flow]);
            }
        }
        for (int channel = 0; channel < capacity.length; channel++) {
            assertThat(load[channel]).isLessThanOrEqualTo(capacity[channel] * (1 + ROUNDING));
        }
        for (int flow = 0; flow < routes.length; flow++) {
            double rate = rates[flow];
            assertThat(Arrays.stream(routes[flow])
                            .anyMatch(channel -> load[channel] >= capacity[channel] * (1 - ROUNDING)
                                    && rate >= fastest[channel] * (1 - ROUNDING)))
                    .as("flow %d of %s with %s", flow, Arrays.deepToString(routes), Arrays.toString(rates))
                    .isTrue();
        }
    }

    /** The check above must notice what is not fair: an idle remainder, and a flow that gets more than its like. */
    @Test
    void theBottleneckCheckCanFail() {
        int[][] routes = routes(over(0), over(0));
        assertThatThrownBy(
                        () -> assertIsMaxMinFair(new double[] {2}, routes, new double[] {0.9, 0.9}))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(
                        () -> assertIsMaxMinFair(new double[] {2}, routes, new double[] {1.5, 0.5}))
                .isInstanceOf(AssertionError.class);
    }

    /**
     * Adding and removing a few flows at a time gives the rates of a fresh start. Rates may be off by 1e-11 of a
     * channel where "full" is decided, and an error is passed on from channel to channel, of which there are up to
     * 60, each with a capacity below 10: 6e-9.
     */
    @ParameterizedTest
    @CsvSource({"10,25,4,1", "60,80,2,1", "60,300,2,2", "40,60,6,3", "3,100,2,1"})
    void changesSettleToTheSameRatesAsAFreshStart(int channels, int most, int hops, int changes) {
        SplittableRandom random = new SplittableRandom(12);
        double[] capacity = random.doubles(channels, 1, 9).toArray();
        FairShare share = new FairShare(capacity);
        int[][] present = new int[most][];
        for (int step = 0; step < 1_000; step++) {
            for (int change = 0; change < changes; change++) {
                int flow = random.nextInt(most);
                if (present[flow] == null) {
                    present[flow] = random.ints(1 + random.nextInt(hops), 0, channels)
                            .distinct()
                            .toArray();
                    share.add(flow, present[flow]);
                } else {
                    present[flow] = null;
                    share.remove(flow);
                }
            }
            share.settle();
            assertHasRatesOfAFreshStart(share, capacity, present);
        }
    }

    private static void assertHasRatesOfAFreshStart(FairShare share, double[] capacity, int[][] present) {
        int[] numbers = IntStream.range(0, present.length)
                .filter(flow -> present[flow] != null)
                .toArray();
        int[][] routes = Arrays.stream(numbers).mapToObj(flow -> present[flow]).toArray(int[][]::new);
        double[] expected = FairShare.rates(capacity, routes);
        for (int i = 0; i < numbers.length; i++) {
            assertThat(share.rate(numbers[i])).isCloseTo(expected[i], within(6e-9));
        }
    }

    /** A long chain of channels, each shared by neighbours: a change at one end stays there. */
    @Test
    void farAwayFlowsAreLeftAlone() {
        double[] capacity = new double[200];
        Arrays.fill(capacity, 1);
        FairShare share = new FairShare(capacity);
        for (int flow = 0; flow < 199; flow++) {
            share.add(flow, over(flow, flow + 1));
        }
        share.settle();
        assertThat(share.rate(100)).isEqualTo(0.5);
        share.add(199, over(0));
        // flow 0 keeps its half, for channel 0 has another one
        assertThat(share.settle()).isEqualTo(2);
        assertThat(share.rate(199)).isEqualTo(0.5);
        share.add(200, over(0));
        assertThat(share.settle()).isLessThan(10);
        // three on channel 0; what flow 0 gives up goes to flow 1, but only on channel 1: channel 2 is still shared
        assertThat(share.rate(0)).isEqualTo(1.0 / 3);
        assertThat(share.rate(1)).isEqualTo(0.5);
    }

    @Test
    void onlyWhatAChangeCanReachIsComputedAnew() {
        FairShare share = new FairShare(new double[] {1, 1, 1, 1});
        share.add(0, over(0, 1));
        share.add(1, over(1));
        share.add(2, over(2, 3));
        assertThat(share.settle()).isEqualTo(3);
        share.add(3, over(3));
        assertThat(share.settle()).isEqualTo(2);
        assertThat(IntStream.range(0, 2).map(share::settled)).containsExactlyInAnyOrder(2, 3);
        assertThat(share.rate(0)).isEqualTo(0.5);
        assertThat(share.rate(2)).isEqualTo(0.5);
        share.remove(1);
        assertThat(share.settle()).isEqualTo(1);
        assertThat(share.rate(0)).isEqualTo(1);
        assertThat(share.settle()).isZero();
    }
}
