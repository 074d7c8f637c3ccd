package stalesim.model.duration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cores measure 98 to 102, half of the time 99 to 101: what is longer than 105 sticks out. */
class InterruptionsTest {

    private static final int VALUES = 60;

    private static long usual(int at) {
        return new long[] {98, 101, 100, 99, 102, 100}[at % 6];
    }

    /** With some values that are so much longer, each given by its place and by how much. */
    private static long[] values(int... placesAndExcesses) {
        long[] values = IntStream.range(0, VALUES).mapToLong(InterruptionsTest::usual).toArray();
        for (int i = 0; i < placesAndExcesses.length; i += 2) {
            values[placesAndExcesses[i]] += placesAndExcesses[i + 1];
        }
        return values;
    }

    private static Interruptions of(long secondBegins, long[] first, long[] second) {
        return new Interruptions(new long[] {0, secondBegins}, List.of(first, second));
    }

    /** The value at place 6 begins at 600, and the one at 12 at 1200; both are 98 by themselves, less than the median. */
    @Test
    void whatSticksOutAloneWasInterruptedInItsMiddle() {
        Interruptions found = of(0, values(6, 50), values(12, 20));
        assertThat(found.of(0)).containsExactly(new Interruption(650, 48));
        assertThat(found.of(1)).containsExactly(new Interruption(1_250, 18));
        long[] undisturbed = values();
        undisturbed[6] = 100;
        assertThat(found.undisturbed(0)).isEqualTo(undisturbed);
    }

    /** From 630 to 700 both were at such a value. */
    @Test
    void whatSticksOutOnSeveralCoresWasInterruptedAtOnce() {
        Interruptions found = of(30, values(6, 50), values(6, 20));
        assertThat(found.of(0)).containsExactly(new Interruption(665, 48));
        assertThat(found.of(1)).containsExactly(new Interruption(665, 18));
    }

    @Test
    void eachValueWasInterruptedOnce() {
        Interruptions found = of(30, values(6, 50, 7, 40), values(6, 20));
        assertThat(found.of(0)).containsExactly(new Interruption(665, 48), new Interruption(748 + 50, 41));
        assertThat(found.of(1)).containsExactly(new Interruption(665, 18));
    }

    @Test
    void whatDoesNotStickOutStaysAsItIs() {
        Interruptions found = of(0, values(6, 7), values());
        assertThat(found.of(0)).isEmpty();
        assertThat(found.of(1)).isEmpty();
        assertThat(found.undisturbed(0)).isEqualTo(values(6, 7));
    }

    @Test
    void nothingIsLostOrAdded() {
        long[] measured = values(3, 900, 20, 33, 21, 12, 59, 70);
        Interruptions found = of(17, measured, values(5, 44));
        long sum = Arrays.stream(found.undisturbed(0)).sum()
                + found.of(0).stream().mapToLong(Interruption::ns).sum();
        assertThat(found.of(0)).hasSize(4).isSortedAccordingTo((one, other) -> Long.compare(one.atNs(), other.atNs()));
        assertThat(sum).isEqualTo(Arrays.stream(measured).sum());
    }

    @Test
    void aSingleValueSticksOutOfNothing() {
        Interruptions found = new Interruptions(new long[] {0}, List.of(new long[] {700}));
        assertThat(found.of(0)).isEmpty();
        assertThat(found.undisturbed(0)).containsExactly(700);
    }
}
