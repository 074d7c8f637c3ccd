package stalesim.sim.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.network.Link;
import stalesim.model.network.Loss;

/** Random latency and loss. Statistical tests have fixed seeds and a false-alarm rate of 1e-6 each. */
class JitterAndLossTest {

    private static final double FALSE_ALARM_1E_6 = 4.9;
    private static final int MESSAGES = 20_000;
    private static final Link LINK = Link.of(1_000, Trial.GIGABYTE);

    private static Link lossy(double probability, long timeoutNs) {
        return LINK.withLoss(new Loss(probability, OptionalLong.empty(), timeoutNs));
    }

    /**
     * Two links lose independently: a transmission arrives with q = (1-p)^2. The number of transmissions is geometric
     * with mean 1/q and variance (1-q)/q^2.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5})
    void aMessageIsSentOneOverOneMinusPTimes(double probability) {
        Trial trial = new Trial(Trial.star(lossy(probability, 10), 0), 2);
        for (int i = 0; i < MESSAGES; i++) {
            trial.post(i * 1_000L, 0, 1, 10);
        }
        trial.kernel.run();
        double delivery = (1 - probability) * (1 - probability);
        double error = Math.sqrt((1 - delivery) / MESSAGES) / delivery;
        assertThat(trial.network.sent()).isEqualTo(MESSAGES);
        assertThat((double) trial.network.transmissions() / MESSAGES)
                .isCloseTo(1 / delivery, within(FALSE_ALARM_1E_6 * error));
    }

    /**
     * n packets of 100 bytes, each lost with p: the bytes on the wire are those of n / q packets on average, variance
     * n (1-q)/q^2 packets. A time-out of 0 and no latency leave the time on the wire alone, as the link never rests.
     */
    @Test
    void onlyLostPacketsAreSentAgain() {
        double probability = 0.2;
        long packets = 50_000;
        Link link = Link.of(0, Trial.GIGABYTE)
                .withLoss(new Loss(probability, OptionalLong.of(100), 0));
        Trial trial = new Trial(Trial.star(link, 0), 2);
        // the last packet is a short one of 1 byte
        Trial.Post post = trial.post(0, 0, 1, 100 * packets + 1);
        trial.kernel.run();
        double delivery = (1 - probability) * (1 - probability);
        double mean = 100 * packets / delivery;
        double error = 100 * Math.sqrt(packets * (1 - delivery)) / delivery;
        // the short packet: 1 byte a time, and less than 40 rounds
        assertThat((double) post.deliveredNs).isCloseTo(mean, within(FALSE_ALARM_1E_6 * error + 40));
        assertThat(post.sentNs).isEqualTo(100 * packets + 1);
    }

    /** k transmissions of 10 bytes cost k 10 ns, a timeout after each but the last, and one latency. */
    @Test
    void aRepetitionComesATimeoutLater() {
        Trial trial = new Trial(Trial.star(lossy(0.5, 700), 0), 2);
        int most = 0;
        for (int i = 0; i < 200; i++) {
            long before = trial.network.transmissions();
            long start = trial.kernel.now();
            Trial.Post post = trial.post(start, 0, 1, 10);
            trial.kernel.run();
            long times = trial.network.transmissions() - before;
            assertThat(post.deliveredNs - start).isEqualTo(times * 10 + (times - 1) * 700 + 2_000);
            assertThat(post.sentNs - start).isEqualTo(10);
            most = Math.max(most, (int) times);
        }
        assertThat(most).isGreaterThan(3);
    }

    /** Latency is the sum of two lognormal draws of mean 1000 and cv 0.5: mean 2000, deviation 500 sqrt 2. */
    @Test
    void jitterKeepsTheMeanLatency() {
        Trial trial = new Trial(Trial.star(LINK.withJitter(0.5), 0), 2);
        Trial.Post[] posts = IntStream.range(0, MESSAGES)
                .mapToObj(i -> trial.post(i * 100L, 0, 1, 0))
                .toArray(Trial.Post[]::new);
        trial.kernel.run();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < MESSAGES; i++) {
            double latency = posts[i].deliveredNs - i * 100.0;
            sum += latency;
            squares += (latency - 2_000) * (latency - 2_000);
        }
        double deviation = 500 * Math.sqrt(2);
        assertThat(sum / MESSAGES)
                .isCloseTo(2_000, within(FALSE_ALARM_1E_6 * deviation / Math.sqrt(MESSAGES) + 1));
        // kurtosis of a lognormal of cv 0.5 is 8.04, of the sum of two 3 + 5.04/2: the variance has the error
        // sqrt((5.52 - 1)/n) relative
        assertThat(squares / MESSAGES)
                .isCloseTo(
                        deviation * deviation,
                        within(FALSE_ALARM_1E_6 * deviation * deviation * Math.sqrt(4.52 / MESSAGES)));
    }

    private static long[] arrivals(int workers, long seed, boolean reversed) {
        Trial trial = new Trial(Trial.star(lossy(0.3, 50).withJitter(0.5), 0), workers, seed);
        Trial.Post[] posts = new Trial.Post[2 * workers];
        for (int i = 0; i < posts.length; i++) {
            int number = reversed ? posts.length - 1 - i : i;
            int sender = number % workers;
            // to the next but within pairs, so that no link is shared; one message of a sender after the other
            posts[number] = trial.post(1_000_000L * (number / workers), sender, sender ^ 1, 100);
        }
        trial.kernel.run();
        return Arrays.stream(posts).mapToLong(post -> post.deliveredNs).toArray();
    }

    @Test
    void theSameSeedGivesTheSameTimes() {
        assertThat(arrivals(6, 1, false)).isEqualTo(arrivals(6, 1, false));
        assertThat(arrivals(6, 1, false)).isNotEqualTo(arrivals(6, 2, false));
    }

    @Test
    void aNewNodeOrAnotherOrderChangesNobodysDraws() {
        long[] few = arrivals(6, 1, false);
        long[] many = arrivals(8, 1, false);
        assertThat(Arrays.copyOf(many, 6)).isEqualTo(Arrays.copyOf(few, 6));
        assertThat(Arrays.copyOfRange(many, 8, 14)).isEqualTo(Arrays.copyOfRange(few, 6, 12));
        assertThat(arrivals(6, 1, true)).isEqualTo(few);
    }

    /** Twelve draws that are rounded from a density below 1e-3 a ns: some two are equal with a chance below 0.1. */
    @Test
    void everySenderHasDrawsOfItsOwn() {
        Trial trial = new Trial(Trial.star(LINK.withJitter(0.5), 0), 12);
        Trial.Post[] posts = IntStream.range(0, 12)
                .mapToObj(sender -> trial.post(0, sender, sender ^ 1, 0))
                .toArray(Trial.Post[]::new);
        trial.kernel.run();
        assertThat(Arrays.stream(posts).mapToLong(post -> post.deliveredNs)).doesNotHaveDuplicates();
    }
}
