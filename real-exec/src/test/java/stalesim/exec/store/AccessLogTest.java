package stalesim.exec.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import stalesim.model.staleness.StalenessHistogram;

class AccessLogTest {

    @Test
    void countsTheUpdatesOfOthersBetweenReadAndUpdate() {
        AccessLog one = new AccessLog(1);
        AccessLog two = new AccessLog(1);
        one.read(10);
        two.read(20);
        two.update(30);
        two.read(31);
        two.update(40);
        two.read(41);
        one.update(50);
        two.update(60);
        StalenessHistogram[] staleness = AccessLog.staleness(new AccessLog[] {one, two});
        assertThat(staleness[0].toArray()).containsExactly(0, 0, 1);
        assertThat(staleness[1].toArray()).containsExactly(2, 1);
    }

    @Test
    void anUpdateAtTheVeryTimeOfTheReadBelongsBeforeIt() {
        AccessLog one = new AccessLog(1);
        one.read(10);
        one.update(20);
        one.read(20);
        one.update(30);
        assertThat(AccessLog.staleness(new AccessLog[] {one})[0].toArray()).containsExactly(2);
    }

    /** Random interleavings against a direct count with a version counter. */
    @Test
    void agreesWithAVersionCounter() {
        SplittableRandom random = new SplittableRandom(7);
        int workers = 5;
        AccessLog[] logs = new AccessLog[workers];
        StalenessHistogram[] expected = Histograms.perWorker(workers);
        long[] readVersion = new long[workers];
        long version = 0;
        long time = 0;
        for (int rank = 0; rank < workers; rank++) {
            logs[rank] = new AccessLog(2);
            logs[rank].read(++time);
        }
        for (int update = 0; update < 20_000; update++) {
            int rank = random.nextInt(workers);
            time += 1 + random.nextInt(10);
            expected[rank].add(version++ - readVersion[rank]);
            logs[rank].update(time);
            time += 1 + random.nextInt(10);
            logs[rank].read(time);
            readVersion[rank] = version;
        }
        assertThat(AccessLog.staleness(logs)).containsExactly(expected);
    }
}
