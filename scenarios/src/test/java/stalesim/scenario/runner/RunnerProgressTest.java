package stalesim.scenario.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.store.OutputFolder;

/** What is told of runs while they are done. The fake laboratory tells its onlookers once, of half a run. */
class RunnerProgressTest {

    private static final int JOBS = 3;

    @TempDir
    Path out;

    private final Told told = new Told();

    private static Sweep sweep(String rest) {
        String text =
                """
                name: small
                objective: { kind: logistic, l2: 0.0001, data: { dense: { rows: 200, features: 5 } } }
                algorithms: [ async-lock ]
                workers: [ 1, 2, 4 ]
                step: { rule: constant, size: 0.05 }
                stop: { updates: 50 }
                replications: 2
                """
                        + rest;
        return SweepReader.read(new ScenarioText("f", text, Optional.empty(), "f"), List.of());
    }

    private void run(Sweep sweep, FakeLaboratory laboratory) throws InterruptedException {
        Undertaking undertaking = Undertaking.of(sweep, Shard.WHOLE, laboratory, JOBS);
        undertaking.run(
                new OutputFolder(out), List.of(), false, new Runner(undertaking.workshop(), told)::run);
    }

    @Test
    void simulatedRunsTellTheirShareAndThenThatTheyAreDone() throws InterruptedException {
        run(sweep("machine: { template: workstation }\nclocks: [ simulated ]"), new FakeLaboratory());
        assertThat(told.runs()).hasSize(6);
        for (String run : told.runs()) {
            assertThat(told.of(run)).extracting(Call::kind).containsExactly("under way", "done");
            assertThat(told.of(run).get(0).work()).isEqualTo(0.5 * told.of(run).get(1).work());
        }
    }

    @Test
    void realRunsAreNamedBeforeTheyBeginAndTellNothingMeanwhile() throws InterruptedException {
        run(sweep("machine: { calibrate: here }\nclocks: [ real ]"), new FakeLaboratory());
        List<Call> ofRuns = told.calls.stream().filter(call -> call.kind().equals("next")
                || call.kind().equals("done")).toList();
        assertThat(told.calls).noneMatch(call -> call.kind().equals("under way"));
        assertThat(ofRuns).hasSize(12);
        IntStream.range(0, 6).map(i -> 2 * i).forEach(i -> {
            assertThat(ofRuns.get(i).kind()).isEqualTo("next");
            assertThat(ofRuns.get(i + 1).kind()).isEqualTo("done");
            assertThat(ofRuns.get(i).run()).isEqualTo(ofRuns.get(i + 1).run());
        });
    }

    @Test
    void roundsOfRealRunsBeginWithAnotherCellEachTime() throws InterruptedException {
        run(sweep("machine: { calibrate: here }\nclocks: [ real ]"), new FakeLaboratory());
        assertThat(told.runs())
                .containsExactly(
                        "real/native/async-lock/1/0",
                        "real/native/async-lock/2/0",
                        "real/native/async-lock/4/0",
                        "real/native/async-lock/2/1",
                        "real/native/async-lock/4/1",
                        "real/native/async-lock/1/1");
    }

    @Test
    void ofRunsThatFailNothingIsUnderWayInTheEnd() {
        Sweep sweep = sweep("machine: { template: workstation }\nclocks: [ simulated ]");
        assertThatThrownBy(() -> run(sweep, new FakeLaboratory(2))).hasMessage("the laboratory is on fire");
        List<Call> last = told.runs().stream()
                .map(run -> told.of(run).get(told.of(run).size() - 1))
                .toList();
        assertThat(last).filteredOn(call -> call.kind().equals("done")).hasSize(2);
        assertThat(last)
                .filteredOn(call -> !call.kind().equals("done"))
                .isNotEmpty()
                .allMatch(call -> call.kind().equals("under way") && call.work() == 0);
    }

    private record Call(String kind, String run, double work) {}

    /** Remembers what it is told of single runs. */
    private static final class Told implements Progress {

        private final List<Call> calls = new ArrayList<>();

        private synchronized void add(String kind, String run, double work) {
            calls.add(new Call(kind, run, work));
        }

        private List<String> runs() {
            return calls.stream().map(Call::run).distinct().toList();
        }

        private List<Call> of(String run) {
            return calls.stream().filter(call -> call.run().equals(run)).toList();
        }

        @Override
        public void say(String what) {}

        @Override
        public void begin(String what, int runs, double work) {}

        @Override
        public void more(int runs, double work) {}

        @Override
        public void next(String run) {
            add("next", run, 0);
        }

        @Override
        public void underWay(String run, double work) {
            add("under way", run, work);
        }

        @Override
        public void done(String run, double work) {
            add("done", run, work);
        }

        @Override
        public void end() {}
    }
}
