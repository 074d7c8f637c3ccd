package stalesim.sim.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimelineTest {

    private final WrittenSpans spans = new WrittenSpans();

    private Timeline timeline(long limit) {
        Timeline timeline = new Timeline(spans, limit);
        timeline.begin(2, 1);
        return timeline;
    }

    @Test
    void anActivityLastsUntilTheNextOfTheSameThread() {
        Timeline timeline = timeline(100);
        timeline.thread(0, Activity.READ, 5);
        timeline.thread(1, Activity.SLEEP, 6);
        timeline.thread(0, Activity.COMPUTE, 8);
        timeline.thread(0, Activity.NOTHING, 20);
        timeline.end(30);
        assertThat(spans.of("worker 0")).containsExactly("read 5-8", "compute 8-20");
        assertThat(spans.of("worker 1")).containsExactly("sleep 6-30");
        assertThat(spans.of("core 0")).isEmpty();
        assertThat(timeline.count()).isEqualTo(3);
        assertThat(timeline.cutNs()).isEmpty();
    }

    @Test
    void whatTakesNoTimeIsNoSpan() {
        Timeline timeline = timeline(2);
        for (int i = 0; i < 10; i++) {
            timeline.thread(0, Activity.READ, 5);
            timeline.occupied(0, 0, 5, 0);
            timeline.vacated(0, 5);
        }
        timeline.thread(0, Activity.COMPUTE, 5);
        timeline.end(7);
        assertThat(spans.of("worker 0")).containsExactly("compute 5-7");
        assertThat(spans.number()).isEqualTo(1);
        assertThat(timeline.count()).isEqualTo(1);
    }

    @Test
    void aCoreChangesBeforeItRuns() {
        Timeline timeline = timeline(100);
        timeline.occupied(0, 1, 10, 4);
        timeline.vacated(0, 20);
        timeline.occupied(0, 0, 20, 4);
        timeline.vacated(0, 22);
        timeline.occupied(0, 1, 30, 0);
        timeline.end(31);
        assertThat(spans.of("core 0"))
                .containsExactly("switch 10-14", "worker 1 14-20", "switch 20-22", "worker 1 30-31");
        assertThat(timeline.count()).isEqualTo(4);
    }

    @Test
    void atTheLimitAllTracksEndAtOnceAndNothingFollows() {
        Timeline timeline = timeline(4);
        timeline.thread(0, Activity.READ, 0);
        timeline.thread(1, Activity.READ, 0);
        timeline.occupied(0, 0, 0, 0);
        timeline.thread(0, Activity.COMPUTE, 5);
        timeline.thread(0, Activity.UPDATE, 9);
        timeline.thread(1, Activity.COMPUTE, 11);
        timeline.vacated(0, 12);
        timeline.end(20);
        assertThat(spans.of("worker 0")).containsExactly("read 0-5", "compute 5-9");
        assertThat(spans.of("worker 1")).containsExactly("read 0-9");
        assertThat(spans.of("core 0")).containsExactly("worker 0 0-9");
        assertThat(timeline.cutNs()).hasValue(9);
        assertThat(timeline.count()).isEqualTo(spans.number()).isEqualTo(4);
    }

    @Test
    void aLimitOfNoSpansIsRefused() {
        assertThatThrownBy(() -> new Timeline(spans, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limit=0");
    }
}
