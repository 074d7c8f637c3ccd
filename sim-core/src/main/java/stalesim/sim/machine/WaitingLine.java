package stalesim.sim.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Threads that are blocked, and which of them is served next. */
public interface WaitingLine {

    /**
     * Joins the line.
     *
     * @param thread blocked
     */
    void add(SimulatedThread thread);

    /**
     * Who is to be served next; may choose anew at every call.
     *
     * @return one of the line; null if it is empty
     */
    SimulatedThread next();

    /**
     * Leaves the line.
     *
     * @param thread from {@link #next}
     */
    void remove(SimulatedThread thread);

    /**
     * Who has waited longest. O(1).
     *
     * @return an empty line
     */
    static WaitingLine firstCome() {
        return new WaitingLine() {
            private final ArrayDeque<SimulatedThread> threads = new ArrayDeque<>();

            @Override
            public void add(SimulatedThread thread) {
                threads.addLast(thread);
            }

            @Override
            public SimulatedThread next() {
                return threads.peekFirst();
            }

            @Override
            public void remove(SimulatedThread thread) {
                threads.remove(thread);
            }
        };
    }

    /**
     * Who has come last.
     *
     * @return an empty line
     */
    static WaitingLine lastCome() {
        return new Chosen(threads -> threads.get(threads.size() - 1));
    }

    /**
     * Any of them, each with the same probability.
     *
     * @param random the stream to consume
     * @return an empty line
     */
    static WaitingLine uniform(UniformRandomProvider random) {
        return new Chosen(threads -> threads.get(random.nextInt(threads.size())));
    }

    /**
     * Who comes first in an order; among equals who has waited longest. O(length).
     *
     * @param order least first
     * @return an empty line
     */
    static WaitingLine ordered(Comparator<? super SimulatedThread> order) {
        return new Chosen(threads -> {
            SimulatedThread best = threads.get(0);
            for (SimulatedThread thread : threads) {
                if (order.compare(thread, best) < 0) {
                    best = thread;
                }
            }
            return best;
        });
    }

    /** A line in order of arrival from which a rule chooses. */
    final class Chosen implements WaitingLine {

        /** Chooses one of at least one thread in order of arrival. */
        @FunctionalInterface
        interface Rule {
            SimulatedThread choose(List<SimulatedThread> threads);
        }

        private final List<SimulatedThread> threads = new ArrayList<>();
        private final Rule rule;

        Chosen(Rule rule) {
            this.rule = rule;
        }

        @Override
        public void add(SimulatedThread thread) {
            threads.add(thread);
        }

        @Override
        public SimulatedThread next() {
            return threads.isEmpty() ? null : rule.choose(threads);
        }

        @Override
        public void remove(SimulatedThread thread) {
            threads.remove(thread);
        }
    }
}
