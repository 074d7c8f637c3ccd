package stalesim.scenario.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import stalesim.exec.execution.ThreadedExecution;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.Setting;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.Topology;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Exchange;
import stalesim.model.protocol.Operation.Local;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Mode;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.run.SequentialForm;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.spec.MachineSpec;
import stalesim.sim.execution.Replay;
import stalesim.sim.execution.SimulatedExecution;

/** What the documents show is true: their algorithm runs, their scenario is a scenario. */
class DocumentedExamplesTest {

    /** Word for word the class of docs/add-an-algorithm.md. */
    private static final class LocalSgd implements Algorithm {
        @Override
        public String name() {
            return "local-sgd";
        }

        @Override
        public String summary() {
            return "a local step each, then the mean of all replicas";
        }

        @Override
        public String source() {
            return "paper 001, SimuParallel SGD with span 1";
        }

        @Override
        public Store store() {
            return Store.REPLICATED;
        }

        @Override
        public List<Operation> cycle(Setting setting) {
            return List.of(
                    new Compute(),
                    new Local(worker -> step(worker, setting.step())),
                    new Exchange(Grouping.ALL, Quantity.MODEL),
                    new Local(LocalSgd::takeMean));
        }

        private static void step(WorkerState worker, StepSize size) {
            float eta = (float) size.at(worker.version(), 0);
            worker.gradient().descend(worker.view(), eta, 0, worker.view().length);
        }

        private static void takeMean(WorkerState worker) {
            System.arraycopy(worker.exchanged(), 0, worker.view(), 0, worker.view().length);
            worker.advanceReplica();
        }
    }

    private static RunSpec spec(int workers) {
        RandomStreams streams = new RandomStreams(4, 0);
        var data = SyntheticData.classification(SyntheticShape.dense(300, 20), SyntheticData.ruler(20), 0, streams);
        var task = new TrainingTask(new LogisticRegression(data, 1e-3), 4, new Constant(0.05), 100, 1);
        return new RunSpec(new LocalSgd(), workers, task, StopRule.after(500), 10, streams, true);
    }

    @Test
    void theDocumentedAlgorithmRunsUnderBothClocks() throws InterruptedException {
        var costs = new OperationCosts(Map.of(
                OperationKind.COMPUTE, new Lognormal(5_000, 0.5),
                OperationKind.LOCAL, new Lognormal(200, 0.1),
                OperationKind.EXCHANGE, new Lognormal(300, 0.1)));
        var simulated = new SimulatedExecution(
                MachineDescription.uniform("four cores", 4, costs), Mode.NATIVE, Optional.empty());
        var real = new ThreadedExecution(Mode.NATIVE, Optional.empty());

        assertThat(real.run(spec(1)).parameters()).containsExactly(SequentialForm.run(spec(1)));
        assertThat(simulated.run(spec(1)).parameters()).containsExactly(SequentialForm.run(spec(1)));
        CompletedRun measured = real.run(spec(4));
        assertThat(Replay.run(spec(4), measured.recording().orElseThrow())).containsExactly(measured.parameters());
        // averaging after every step depends on no order: both clocks give the same model
        assertThat(simulated.run(spec(4)).parameters()).containsExactly(measured.parameters());
    }

    @Test
    void theDocumentedAlgorithmIsTheOneTestedHere() throws IOException {
        String documented = fenced("docs/add-an-algorithm.md", "java");
        String tested = Files.readString(
                root().resolve("scenarios/src/test/java/stalesim/scenario/contract/DocumentedExamplesTest.java"));
        String body = documented.substring(documented.indexOf('{') + 1, documented.lastIndexOf('}'));
        assertThat(tested.replaceAll("\\s+", "")).contains(body.replaceAll("\\s+", ""));
    }

    @Test
    void theReadmesScenarioIsOne() throws IOException {
        var text = new ScenarioText("README.md", fenced("README.md", "yaml"), Optional.empty(), "readme");
        var ownData = stalesim.scenario.file.Setting.parse("objective.data={dense: {rows: 100, features: 5}}");
        assertThat(ScenarioReader.read(text, List.of(ownData)).algorithms()).hasSize(3);
    }

    @Test
    void theDocumentedMachineIsOne() throws IOException {
        String scenario = """
                name: documented-machine
                objective: { kind: logistic, l2: 0.001, data: { dense: { rows: 100, features: 5 } } }
                algorithms: [ async-lock, hogwild ]
                workers: [ 4, 100 ]
                step: { rule: constant, size: 0.1 }
                clocks: [ simulated ]
                stop: { updates: 100 }
                """;
        var text = new ScenarioText(
                "machine.md", scenario + fenced("docs/machine.md", "yaml"), Optional.empty(), "machine");
        var stated = (MachineSpec.Stated) ScenarioReader.read(text, List.of()).machine();
        assertThat(stated.machine().processors().topology()).isEqualTo(new Topology(2, 18, 2, 0.65));
        assertThat(stated.machine().network()).isPresent();
        assertThat(MachineJson.read(Json.parse(Json.pretty(MachineJson.write(stated.machine())))))
                .isEqualTo(stated.machine());
    }

    /** Its files need not be there, but nothing else may be wrong with it. */
    @Test
    void theDocumentedDataAreKnown() throws IOException {
        String scenario = fenced("docs/data.md", "yaml")
                + """
                algorithms: [ async-lock ]
                step: { rule: constant, size: 0.1 }
                stop: { updates: 100 }
                """;
        var text = new ScenarioText("data.md", scenario, Optional.empty(), "data");
        try {
            assertThat(ScenarioReader.read(text, List.of()).sampling().division()).isPresent();
        } catch (ScenarioException e) {
            assertThat(e.problems()).allMatch(problem -> problem.render().contains("must be a readable file"));
        }
    }

    /** The first fenced block of a language in a document. */
    private static String fenced(String document, String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(root().resolve(document)));
        assertThat(block.find()).as("a block of " + language + " in " + document).isTrue();
        return block.group(1);
    }

    /** The repository: this module's folder is in it. */
    private static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
