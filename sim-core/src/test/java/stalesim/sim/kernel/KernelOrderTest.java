package stalesim.sim.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel's order against that of the heap and of a tree of the JDK, over all shapes of delays and many sizes. */
class KernelOrderTest {

    private static final long GOLDEN = 2748798006996412177L;
    private static final int[] SIZES = {1, 2, 13, 17, 25, 40, 100, 1_000, 5_000};

    /** What a random model does: the same on every clock, as it draws from its own generators. */
    private abstract static class Model implements EventHandler {
        private final SplittableRandom random = new SplittableRandom(7);
        private final Increments.Sequence delays;
        private final long[] handles;
        private int budget;

        Model(Increments increments, int size) {
            delays = increments.sequence(size);
            handles = new long[Math.max(64, size)];
            budget = 40_000 + 4 * size;
        }

        abstract long now();

        abstract long schedule(long delay, int priority, int type);

        abstract boolean cancel(long handle);

        final void start(int size) {
            for (int i = 0; i < size; i++) {
                again(i);
            }
        }

        private void again(int type) {
            int priority = random.nextInt(8) == 0 ? random.nextInt(3) : Kernel.NORMAL;
            handles[random.nextInt(handles.length)] = schedule(delays.next(now()), priority, type);
        }

        /** One successor on average: every eighth event has two, and every eighth cancels one, if it is pending. */
        @Override
        public final void onEvent(int type) {
            if (budget-- <= 0) {
                return;
            }
            again(type);
            if (random.nextInt(8) == 0) {
                again(type + 1);
                if (cancel(handles[random.nextInt(handles.length)])) {
                    budget--;
                } else if (random.nextBoolean()) {
                    again(-type);
                }
            }
        }
    }

    private static long kernelRun(Increments increments, int size) {
        Kernel kernel = new Kernel();
        Model model = new Model(increments, size) {
            @Override
            long now() {
                return kernel.now();
            }

            @Override
            long schedule(long delay, int priority, int type) {
                return kernel.schedule(delay, priority, this, type);
            }

            @Override
            boolean cancel(long handle) {
                return kernel.cancel(handle);
            }
        };
        model.start(size);
        kernel.run();
        return kernel.fingerprint();
    }

    private static long heapRun(Increments increments, int size) {
        HeapKernel kernel = new HeapKernel();
        Model model = new Model(increments, size) {
            @Override
            long now() {
                return kernel.now();
            }

            @Override
            long schedule(long delay, int priority, int type) {
                return kernel.schedule(delay, priority, this, type);
            }

            @Override
            boolean cancel(long handle) {
                return kernel.cancel(handle);
            }
        };
        model.start(size);
        kernel.run();
        return kernel.fingerprint();
    }

    /** Events of the JDK's tree map, which shares no line with the other two. */
    private static final class TreeModel extends Model {
        private record Key(long time, long order) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                return time == other.time ? Long.compare(order, other.order) : Long.compare(time, other.time);
            }
        }

        private final TreeMap<Key, Integer> pending = new TreeMap<>();
        private final TreeMap<Long, Key> byHandle = new TreeMap<>();
        private long now;
        private long sequence;
        private long hash;

        TreeModel(Increments increments, int size) {
            super(increments, size);
        }

        @Override
        long now() {
            return now;
        }

        @Override
        long schedule(long delay, int priority, int type) {
            sequence++;
            Key key = new Key(now + delay, (long) priority << 48 | sequence);
            pending.put(key, type);
            byHandle.put(sequence, key);
            return sequence;
        }

        @Override
        boolean cancel(long handle) {
            Key key = byHandle.remove(handle);
            return key != null && pending.remove(key) != null;
        }

        long run() {
            while (!pending.isEmpty()) {
                var first = pending.pollFirstEntry();
                now = first.getKey().time();
                hash = Fingerprint.with(hash, now, first.getKey().order(), first.getValue());
                onEvent(first.getValue());
            }
            return Fingerprint.finish(hash);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isThatOfTheHeap(Increments increments) {
        for (int size : SIZES) {
            assertThat(kernelRun(increments, size)).as("%d pending", size).isEqualTo(heapRun(increments, size));
        }
    }

    /** A change of this number means that some event fires at another time or in another order than it ever did. */
    @Test
    void isPinned() {
        long hash = 0;
        for (Increments increments : Increments.values()) {
            hash = 31 * hash + kernelRun(increments, 100);
        }
        assertThat(hash).isEqualTo(GOLDEN);
    }

    @ParameterizedTest
    @EnumSource
    void isThatOfATree(Increments increments) {
        for (int size : new int[] {2, 300}) {
            TreeModel tree = new TreeModel(increments, size);
            tree.start(size);
            assertThat(kernelRun(increments, size)).as("%d pending", size).isEqualTo(tree.run());
        }
    }
}
