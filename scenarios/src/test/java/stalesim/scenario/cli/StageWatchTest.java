package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import stalesim.scenario.runner.Progress;

class StageWatchTest {

    /** Long enough for any machine: only a failure waits for it. */
    private static final long FOREVER_S = 60;
    private static final long ONE_HOUR_MS = 3_600_000;

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
        public void more(int runs, double work) {}

        @Override
        public void next(String run) {
            said.add("next");
        }

        @Override
        public void underWay(String run, double work) {
            said.add("under way");
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
        try (StageWatch watch = new StageWatch(progress, 0, new ScheduledThreadPoolExecutor(1))) {
            watch.accept("first");
            assertThat(said.poll(FOREVER_S, TimeUnit.SECONDS)).isEqualTo("first");
            watch.accept("second");
            assertThat(said.poll(FOREVER_S, TimeUnit.SECONDS)).isEqualTo("second");
        }
        assertThat(said).isEmpty();
    }

    @Test
    void aStageThatIsOverIsNotToldAfterwards() {
        var timer = new ScheduledThreadPoolExecutor(1);
        try (StageWatch watch = new StageWatch(progress, ONE_HOUR_MS, timer)) {
            watch.accept("first");
            Future<?> first = (Future<?>) timer.getQueue().element();
            watch.accept("second");
            assertThat(first.isCancelled()).isTrue();
        }
        assertThat(timer.isShutdown()).isTrue();
        assertThat(said).isEmpty();
    }
}
