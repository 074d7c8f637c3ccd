package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.exec.calibration.Slices.Pause;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.Ticks;

class SlicesTest {

    private static final long MS = 1_000_000;

    private final Slices slices = new Slices();

    /**
     * Two threads that take turns on one core, for a list of times in microseconds, from a moment on at which a third
     * one is there.
     */
    private static List<List<Pause>> turns(long beginNs, long... us) {
        List<List<Pause>> threads =
                List.of(new ArrayList<>(), new ArrayList<>(), List.of(new Pause(beginNs - MS, beginNs)));
        long[] lost = {beginNs, beginNs};
        long now = beginNs;
        for (int turn = 0; turn < us.length; turn++) {
            int thread = turn % 2;
            threads.get(thread).add(new Pause(lost[thread], now));
            now += us[turn] * 1_000;
            lost[thread] = now;
        }
        int next = us.length % 2;
        threads.get(next).add(new Pause(lost[next], now));
        threads.get(1 - next).add(new Pause(now, now + MS));
        return threads;
    }

    @Test
    void whatWasNeverSeenIsUnknown() {
        slices.beginPass();
        slices.add(List.of(List.of(), List.of()));
        assertThat(slices.lengthNs()).isEmpty();
        assertThat(slices.lengths()).isEmpty();
        assertThat(slices.ticks(new Deterministic(7))).isEmpty();
        assertThat(slices.estimate()).isEmpty();
    }

    @Test
    void aRoundWithoutPausesSaysNothing() {
        slices.beginPass();
        slices.add(turns(0, 3_000, 4_000));
        slices.add(List.of(List.of()));
        slices.beginPass();
        slices.add(List.of());
        slices.beginPass();
        slices.add(turns(7 * MS + 1_300_000, 4_000, 5_000, 40_000));
        assertThat(slices.lengthNs()).hasValue(4 * MS);
        // 40 is the time of a thread that had a core to itself
        assertThat(slices.lengths().orElseThrow().meanNs()).isEqualTo((3 + 4 + 4 + 5) * MS / 4.0);
        // the medians of two passes, 4 and 5
        assertThat(slices.estimate().orElseThrow().interval().centre()).isEqualTo(4.5 * MS);
    }

    /** One thread pauses in the middle of its second turn, and nobody else comes. */
    @Test
    void aPauseOfAllThreadsEndsNoSlice() {
        List<List<Pause>> threads = turns(0, 3_100, 4_000, 5_000, 4_000);
        threads.get(0).add(2, new Pause(9 * MS, 10 * MS));
        slices.beginPass();
        slices.add(threads);
        assertThat(slices.lengths().orElseThrow().meanNs()).isEqualTo(16_100_000 / 4.0);
    }

    /** It is back for 20 us between two times without a core. */
    @Test
    void aThreadIsNotTheOneThatCameForIt() {
        List<Pause> alone = List.of(new Pause(0, MS), new Pause(MS + 20_000, 2 * MS), new Pause(3 * MS, 4 * MS));
        slices.beginPass();
        slices.add(List.of(alone, List.of(new Pause(-MS, 8 * MS))));
        assertThat(slices.lengthNs()).isEmpty();
    }

    /** Some slices end between two ticks, and the next ones at the first tick after 1.5 ms or more. */
    @Test
    void slicesThatEndAtTicksTellThem() {
        slices.beginPass();
        for (int round = 0; round < 12; round++) {
            long beginNs = 4 * MS * round * 10;
            slices.add(turns(beginNs, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000, 4_000, 2_500, 1_500, 4_000));
        }
        Ticks ticks = slices.ticks(new Deterministic(7)).orElseThrow();
        assertThat(ticks).isEqualTo(new Ticks(4 * MS, 1_500_000, new Deterministic(7)));
        assertThat(slices.lengthNs()).hasValue(4 * MS);
        // what ended at a tick says nothing of how long a slice may be, and one in ten ends sooner
        assertThat(slices.lengths().orElseThrow().meanNs())
                .isCloseTo((9 * 5.5 + 2.5) * MS / 10, within(0.02 * MS));
    }
}
