package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import stalesim.scenario.runner.Progress;

class StageWatchTest {

    /** Long enough for any machine: only a failure waits for it. */
    private static final long FOREVER_S = 60;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private final Progress progress = new Progress() {
        @Override
        public void say(String what) {
            said.add(what);
        }

        @Override
        public void begin(String what, int runs, double work) {
            said.add("begin");
        }

        @Override
        public void done(String run, double work) {
            said.add("done");
        }

        @Override
        public void end() {
            said.add("end");
        }
    };

    @Test
    void aStageThatLastsIsNamedOnce() throws InterruptedException {
        try (StageWatch watch = new StageWatch(progress, 0)) {
            watch.accept("first");
            assertThat(said.poll(FOREVER_S, TimeUnit.SECONDS)).isEqualTo("first");
            watch.accept("second");
            assertThat(said.poll(FOREVER_S, TimeUnit.SECONDS)).isEqualTo("second");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void shortStagesAreNot() {
        try (StageWatch watch = new StageWatch(progress, TimeUnit.HOURS.toMillis(1))) {
            watch.accept("first");
            watch.accept("second");
        }
        assertThat(said).isEmpty();
    }

    /** The first is still waiting when the second begins, and must not be told after it. */
    @Test
    void aStageThatIsOverIsNotTold() throws InterruptedException {
        try (StageWatch watch = new StageWatch(progress, 200)) {
            watch.accept("first");
            watch.accept("second");
            assertThat(said.poll(FOREVER_S, TimeUnit.SECONDS)).isEqualTo("second");
        }
        assertThat(said).isEmpty();
    }
}
