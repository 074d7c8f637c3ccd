package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does independent pieces of work on some threads; after the first failure no further piece is begun. */
public final class SimulationPool {

    /** One piece of work. */
    @FunctionalInterface
    public interface Work {

        /**
         * Does it.
         *
         * @throws InterruptedException if the calling thread is interrupted
         */
        void run() throws InterruptedException;
    }

    private final int jobs;

    /**
     * A pool.
     *
     * @param jobs number of threads, &gt;= 1
     */
    public SimulationPool(int jobs) {
        this.jobs = jobs;
    }

    /**
     * Returns when all work is done; throws the unchecked exception of the first piece that fails.
     *
     * @param work pieces that do not depend on each other
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void doAll(List<Work> work) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(jobs);
        List<Future<Void>> begun = new ArrayList<>();
        try {
            var completion = new ExecutorCompletionService<Void>(pool);
            for (Work piece : work) {
                begun.add(completion.submit(asCallable(piece)));
            }
            for (int i = 0; i < begun.size(); i++) {
                join(completion.take());
            }
        } finally {
            // what has begun may end and be kept: an interrupt would close the result file under it
            begun.forEach(future -> future.cancel(false));
            pool.shutdown();
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        }
    }

    private static Callable<Void> asCallable(Work piece) {
        return () -> {
            piece.run();
            return null;
        };
    }

    private static void join(Future<Void> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
