package stalesim.scenario.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Clock;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.library.ScenarioLibrary;

class PlanTest {

    private static Plan plan(String... settings) {
        List<Setting> overrides = List.of(settings).stream().map(Setting::parse).toList();
        return Plan.of(ScenarioReader.read(ScenarioLibrary.open("quickstart"), overrides));
    }

    @Test
    void ordersByClockModeAlgorithmAndWorkers() {
        assertThat(plan("algorithms=[sync, hogwild]", "modes.native.workers=[2,1]", "modes.paced.workers=4").cells())
                .extracting(cell -> cell.key(0).toString())
                .containsExactly(
                        "simulated/native/sync/1/0",
                        "simulated/native/sync/2/0",
                        "simulated/native/hogwild/1/0",
                        "simulated/native/hogwild/2/0",
                        "simulated/paced/sync/4/0",
                        "simulated/paced/hogwild/4/0",
                        "real/native/sync/1/0",
                        "real/native/sync/2/0",
                        "real/native/hogwild/1/0",
                        "real/native/hogwild/2/0",
                        "real/paced/sync/4/0",
                        "real/paced/hogwild/4/0");
    }

    @Test
    void aSequentialAlgorithmRunsOnceWithOneWorker() {
        assertThat(plan("algorithms=sequential", "clocks=real", "modes.native.workers=[2,4]", "modes.paced.workers=4")
                        .cells())
                .extracting(Cell::workers)
                .containsExactly(1, 1);
    }

    @Test
    void countsRuns() {
        Plan plan = plan("replications={simulated: {min: 3, until-relative-half-width: 0.1, max: 7}, real: 2}");
        assertThat(plan.leastRuns(Clock.SIMULATED)).isEqualTo(21 * 3);
        assertThat(plan.mostRuns(Clock.SIMULATED)).isEqualTo(21 * 7);
        assertThat(plan.mostRuns(Clock.REAL)).isEqualTo(21 * 2);
    }

    /** A hundred thousand points and repetitions are allowed, 10^10 runs. */
    @Test
    void countsMoreRunsThanAnIntHolds() {
        Cell cell = plan("replications={simulated: {min: 90000, until-relative-half-width: 0.1, max: 100000}}")
                .cells()
                .get(0);
        Plan plan = new Plan(Collections.nCopies(100_000, cell));
        assertThat(plan.leastRuns(Clock.SIMULATED)).isEqualTo(9_000_000_000L);
        assertThat(plan.mostRuns(Clock.SIMULATED)).isEqualTo(10_000_000_000L);
    }
}
