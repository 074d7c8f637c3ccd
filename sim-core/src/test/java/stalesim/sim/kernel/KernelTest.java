package stalesim.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KernelTest {

    private record Expected(long time, int priority, int number) {}

    @Test
    void firesInTheOrderOfTimePriorityAndSequence() {
        Kernel kernel = new Kernel();
        SplittableRandom random = new SplittableRandom(1);
        List<Expected> expected = new ArrayList<>();
        List<Integer> fired = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            long time = random.nextInt(200);
            int priority = random.nextInt(3);
            expected.add(new Expected(time, priority, number));
            kernel.schedule(time, priority, fired::add, number);
        }
        expected.sort(Comparator.comparingLong(Expected::time)
                .thenComparingInt(Expected::priority)
                .thenComparingInt(Expected::number));

        kernel.run();

        assertThat(fired).isEqualTo(expected.stream().map(Expected::number).toList());
        assertThat(kernel.fired()).isEqualTo(5_000);
    }

    @Test
    void cancelledEventsNeverFireAndStaleHandlesAreRecognised() {
        Kernel kernel = new Kernel();
        SplittableRandom random = new SplittableRandom(2);
        List<Long> handles = new ArrayList<>();
        List<Integer> fired = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        for (int number = 0; number < 2_000; number++) {
            handles.add(kernel.schedule(random.nextInt(1_000_000), fired::add, number));
        }
        for (int number = 0; number < 2_000; number++) {
            if (random.nextBoolean()) {
                assertThat(kernel.cancel(handles.get(number))).isTrue();
                assertThat(kernel.cancel(handles.get(number))).isFalse();
            } else {
                expected.add(number);
            }
        }
        // slots of cancelled events are used again: an old handle must not reach the new tenant
        kernel.schedule(2_000_000, fired::add, 2_000);
        expected.add(2_000);
        handles.forEach(handle -> {
            if (!expected.contains(handles.indexOf(handle))) {
                assertThat(kernel.cancel(handle)).isFalse();
            }
        });

        kernel.run();

        assertThat(fired).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void eventsMayScheduleEventsAndTimeNeverRunsBack() {
        Kernel kernel = new Kernel();
        SplittableRandom random = new SplittableRandom(3);
        List<Long> times = new ArrayList<>();
        EventHandler chain = new EventHandler() {
            @Override
            public void onEvent(int left) {
                times.add(kernel.now());
                if (left > 0) {
                    kernel.schedule(random.nextInt(50), this, left - 1);
                }
            }
        };
        for (int i = 0; i < 20; i++) {
            kernel.schedule(0, chain, 100);
        }
        kernel.run();
        assertThat(times).hasSize(20 * 101).isSorted();
    }

    @Test
    void stopEndsTheRunAfterThePresentEvent() {
        Kernel kernel = new Kernel();
        List<Integer> fired = new ArrayList<>();
        kernel.schedule(1, type -> {
            fired.add(type);
            kernel.stop();
        }, 1);
        kernel.schedule(2, fired::add, 2);
        kernel.run();
        assertThat(fired).containsExactly(1);
        kernel.run();
        assertThat(fired).containsExactly(1, 2);
    }

    @Test
    void refusesThePastAndPrioritiesOutOfRange() {
        Kernel kernel = new Kernel();
        assertThatThrownBy(() -> kernel.schedule(-1, type -> {}, 0)).hasMessageContaining("delayNs=-1");
        assertThatThrownBy(() -> kernel.schedule(0, -1, type -> {}, 0)).hasMessageContaining("priority=-1");
        assertThatThrownBy(() -> kernel.schedule(0, 1 << 15, type -> {}, 0)).hasMessageContaining("priority=32768");
    }
}
