package stalesim.exec.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.Hogwild;
import stalesim.model.algorithm.Sync;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** How runs on threads end that do not come to the end of their budget, and that they leave no thread behind. */
@Timeout(60)
class RunEndTest {

    private static final StopRule WATCHED = new StopRule(1_000_000_000, 0.5);

    private final ThreadedExecution nativeThreads = new ThreadedExecution(Mode.NATIVE, Optional.empty());

    private static RunSpec spec(Algorithm algorithm, StatedObjective objective, StopRule stop, int points) {
        TrainingTask task = new TrainingTask(objective, 1, new Constant(1), 1, 0);
        return new RunSpec(algorithm, 3, task, stop, points, new RandomStreams(1, 0), false);
    }

    /** The model of one worker is not finite at its last snapshot, and nothing is applied after it. */
    @Test
    void aRunThatIsNotFiniteAnyMoreLastsUntilThen() throws InterruptedException {
        for (Algorithm algorithm : AlgorithmCatalogue.all()) {
            if (algorithm instanceof Dadm) {
                continue; // takes no step size that could be too large
            }
            RunSpec wild = new RunSpec(
                    algorithm,
                    1,
                    SmallTask.task(algorithm, 1e30),
                    new StopRule(1_000_000, 0.01),
                    1_000,
                    new RandomStreams(11, 0),
                    false);
            RunResult result = nativeThreads.run(wild).result();
            assertThat(result.outcome()).as(algorithm.name()).isEqualTo(Outcome.DIVERGED);
            CurvePoint last = result.curve().get(result.curve().size() - 1);
            assertThat(result.updates()).as(algorithm.name()).isEqualTo(last.update());
            assertThat(result.durationNs()).as(algorithm.name()).isEqualTo(last.timeNs());
        }
    }

    /**
     * The first evaluation of the watch takes 1.5 s, of which it would rest for 75 s: longer than this test may take.
     * The workers wait for it to begin, and end while it lasts.
     */
    @Test
    void theWatchRestsNoLongerThanTheRun() throws InterruptedException {
        CountDownLatch watching = new CountDownLatch(1);
        AtomicInteger evaluations = new AtomicInteger();
        var slow = new StatedObjective(calls -> pause(calls == 50, watching), parameters -> {
            if (evaluations.incrementAndGet() == 2) {
                watching.countDown();
                sleep(1_500);
            }
            return 1;
        });
        RunResult result = nativeThreads
                .run(spec(new AsyncLock(), slow, new StopRule(1_000, 0.5), 100))
                .result();
        assertThat(result.outcome()).isEqualTo(Outcome.BUDGET);
        assertThat(result.updates()).isEqualTo(1_000);
    }

    private static void pause(boolean now, CountDownLatch until) {
        try {
            if (now) {
                until.await();
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleep(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aFailingWorkerCrashesTheRunAndLeavesNobodyWaiting() throws InterruptedException {
        var broken = new StatedObjective(calls -> failAt(50, calls), parameters -> 1);
        for (Algorithm algorithm : List.of(new AsyncLock(), new Hogwild(), new Sync())) {
            CompletedRun run = nativeThreads.run(spec(algorithm, broken, StopRule.after(1_000_000_000), 1));
            assertThat(run.result().outcome()).isEqualTo(Outcome.CRASHED);
            assertThat(run.result().updates()).isBetween(49L, 149L);
            assertThat(run.result().finalLoss()).isEqualTo(1);
            assertThat(run.failure().orElseThrow()).hasMessage("call 50 is broken");
            assertThatThrownBy(run::resultUnlessCrashed)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("call 50 is broken");
        }
    }

    private static void failAt(int broken, int call) {
        if (call == broken) {
            throw new IllegalStateException("call " + broken + " is broken");
        }
    }

    /** Of all evaluations the first is made before the workers begin, the second by the watch. */
    @Test
    void aFailingEvaluationEndsTheRunAndLeavesNobodyBehind() throws InterruptedException {
        for (int broken : new int[] {1, 2}) {
            for (Algorithm algorithm : List.of(new AsyncLock(), new Hogwild(), new Sync())) {
                AtomicInteger evaluations = new AtomicInteger();
                ToDoubleFunction<float[]> loss = parameters -> {
                    failAt(broken, evaluations.incrementAndGet());
                    return 1;
                };
                RunSpec spec = spec(algorithm, new StatedObjective(calls -> {}, loss), WATCHED, 10_000);
                assertThat(new Apart(spec).join()).hasMessage("call " + broken + " is broken");
            }
        }
    }

    @Test
    void anInterruptEndsTheRunAndLeavesNobodyBehind() throws InterruptedException {
        for (Algorithm algorithm : List.of(new AsyncLock(), new Hogwild(), new Sync())) {
            CountDownLatch computing = new CountDownLatch(1);
            var objective = new StatedObjective(calls -> computing.countDown(), parameters -> 1);
            Apart run = new Apart(spec(algorithm, objective, StopRule.after(1_000_000_000), 1));
            computing.await();
            run.interrupt();
            assertThat(run.join()).isInstanceOf(InterruptedException.class);
        }
    }

    /** A run on a thread and in a thread group of its own. */
    private final class Apart {
        private final ThreadGroup group = new ThreadGroup("run");
        private final AtomicReference<Throwable> thrown = new AtomicReference<>();
        private final Thread runner;

        Apart(RunSpec spec) {
            runner = new Thread(group, () -> run(spec));
            runner.start();
        }

        private void run(RunSpec spec) {
            try {
                nativeThreads.run(spec);
            } catch (InterruptedException | RuntimeException problem) {
                thrown.set(problem);
            }
        }

        void interrupt() {
            runner.interrupt();
        }

        /** What the run has ended with; it has left no thread behind. */
        Throwable join() throws InterruptedException {
            runner.join();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(thread -> thread.getThreadGroup() == group);
            return thrown.get();
        }
    }
}
