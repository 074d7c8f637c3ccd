package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.duration.Deterministic;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.UpdateRule;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.run.CompletedRun;

/** A run in which nobody can go on says so, and who waits for what. */
class StarvationTest {

    /** Rank 0 may make three updates, all others none. */
    private static final class Blocking implements Algorithm {
        @Override
        public String name() {
            return "blocking";
        }

        @Override
        public String summary() {
            return "test";
        }

        @Override
        public String source() {
            return "test";
        }

        @Override
        public Store store() {
            return Store.LOCKED;
        }

        @Override
        public List<Operation> cycle(Setting setting) {
            UpdateRule constant = (update, staleness) -> 0.1;
            return List.of(
                    new Operation.Await((rank, clocks) -> rank == 0 && clocks.of(0) < 3),
                    new Operation.Read(),
                    new Operation.Compute(),
                    new Operation.Update(constant));
        }
    }

    private static CompletedRun run(int workers, long updates) {
        var execution = new SimulatedExecution(
                TimingRuns.dedicated(new Deterministic(1_000), 0), Mode.NATIVE, Optional.empty());
        return execution.run(SmallTask.spec(new Blocking(), workers, updates));
    }

    @Test
    void whoWaitsIsTold() {
        CompletedRun run = run(2, 100);
        assertThat(run.result().outcome()).isEqualTo(Outcome.STARVED);
        assertThat(run.result().updates()).isEqualTo(3);
        assertThat(run.failure().orElseThrow())
                .hasMessage("nobody can go on after 3 of 100 updates: in phase awaiting workers 0, 1");
        assertThat(run(10, 100).failure().orElseThrow())
                .hasMessageEndingWith("workers 0, 1, 2, 3, 4, 5, 6, 7 and 2 more");
        assertThatThrownBy(run::resultUnlessCrashed).hasMessageStartingWith("the run starved: ");
    }

    @Test
    void aRunThatComesToItsBudgetHasNotStarved() {
        CompletedRun run = run(2, 3);
        assertThat(run.result().outcome()).isEqualTo(Outcome.BUDGET);
        assertThat(run.failure()).isEmpty();
    }
}
