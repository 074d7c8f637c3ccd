package stalesim.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.Dadm;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.gossip.Graph;
import stalesim.model.paper.Reading;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.run.Measures;
import stalesim.model.step.Diminishing;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.library.ScenarioLibrary;
import stalesim.scenario.spec.GeneratorKind;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.Scenario;

class ScenarioReaderTest {

    private static final String MINIMAL =
            """
            name: minimal
            objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 100 }
            """;

    private static Scenario read(String yaml, String... settings) {
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        return ScenarioReader.read(new ScenarioText("test.yaml", yaml, Optional.empty(), "test"), overrides);
    }

    private static List<String> problems(String yaml, String... settings) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read(yaml, settings));
        assertThat(failure).as("the scenario must be refused").isNotNull();
        return failure.problems().stream().map(Problem::render).toList();
    }

    static List<String> bundled() {
        return ScenarioLibrary.bundled();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledScenarioIsValidAndNamedLikeItsFile(String name) {
        try {
            assertThat(SweepReader.read(ScenarioLibrary.open(name), List.of()).first().name()).isEqualTo(name);
        } catch (ScenarioException e) {
            assertThat(e.problems()).allMatch(problem -> problem.render().contains("must be a readable file"));
            assumeTrue(false, "needs the data of " + name);
        }
    }

    @Test
    void fillsDefaultsIn() {
        Scenario scenario = read(MINIMAL);
        assertThat(scenario.batch()).isEqualTo(16);
        assertThat(scenario.seed()).isEqualTo(1);
        assertThat(scenario.clocks()).containsExactlyInAnyOrder(Clock.SIMULATED, Clock.REAL);
        assertThat(scenario.machine()).isInstanceOf(MachineSpec.CalibrateHere.class);
        assertThat(scenario.modes()).singleElement().satisfies(mode -> {
            assertThat(mode.mode()).isEqualTo(Mode.NATIVE);
            assertThat(mode.workers()).startsWith(1).endsWith(Runtime.getRuntime().availableProcessors());
        });
        assertThat(scenario.stop().watchesLoss()).isFalse();
    }

    @Test
    void eightMistakesGiveEightLocatedMessages() throws IOException {
        String yaml = resource("/stalesim/scenario/eight-mistakes.yaml");
        List<String> problems = problems(yaml);
        assertThat(problems).hasSize(8);
        assertThat(problems.stream().map(text -> text.lines().findFirst().orElseThrow()))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("test.yaml:2:20: objective.kind: logistik must be"),
                        first -> assertThat(first).startsWith("test.yaml:3:27: algorithms[1]: hogwyld must be one of"),
                        first -> assertThat(first)
                                .startsWith("test.yaml:4:1: wrokers: ")
                                .endsWith("Did you mean workers?"),
                        first -> assertThat(first).startsWith("test.yaml:5:8: batch: 0 must be >= 1."),
                        first -> assertThat(first).startsWith("test.yaml:6:31: step.size: fast must be a number > 0."),
                        first -> assertThat(first).startsWith("test.yaml:9:1: clocks: stands here again, first at"),
                        first -> assertThat(first).startsWith("test.yaml:10:7: stop.updates: must be stated."),
                        first -> assertThat(first)
                                .startsWith("test.yaml:11:23: replications.real: max=3 must be >= min=5."));
        assertThat(problems.get(3)).isEqualTo("test.yaml:5:8: batch: 0 must be >= 1. Write for instance batch: 1."
                + "\n  batch: 0\n         ^");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = ScenarioReaderTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void noiseIsMeasuredWhereItIsAskedFor() {
        assertThat(read(MINIMAL).measures()).isEqualTo(Measures.NONE);
        assertThat(read(MINIMAL + "measure: { noise-every: 50 }").measures()).isEqualTo(new Measures(50));
        assertThat(problems(MINIMAL + "measure: { noise-every: 0 }").get(0))
                .startsWith("test.yaml:6:25: measure.noise-every: 0 must be >= 1.");
        assertThat(problems(MINIMAL + "measure: { noise: 5 }"))
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first).startsWith("test.yaml:6:10: measure.noise-every: must be stated."),
                        second -> assertThat(second).startsWith("test.yaml:6:12: measure.noise: "));
    }

    @Test
    void elasticAlgorithmsAreToldTheirParametersWithinTheirRanges() {
        String told = MINIMAL.replace("[ async-lock ]", "[ { elastic-lock: { interval: 30, window: 2 } } ]");
        assertThat(read(told).algorithms().get(0).name()).isEqualTo("elastic-lock-i30-w2");
        assertThat(problems(MINIMAL.replace("[ async-lock ]", "[ { elastic-lock: { duration: 0 } } ]")).get(0))
                .startsWith("test.yaml:3:43: algorithms[0].elastic-lock.duration: 0 must be >= 1.");
    }

    @Test
    void locatesSyntaxErrors() {
        assertThat(problems("name: x\nobjective: { kind: logistic\nalgorithms: [\n"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:3:11: not valid YAML: ");
        assertThat(problems("[1, 2]")).singleElement().asString().startsWith("test.yaml:1:1: a list must be a mapping");
    }

    @Test
    void emptyFileNamesEveryKeyThatIsNeeded() {
        assertThat(problems("")).hasSize(4).allSatisfy(text -> assertThat(text).contains("must be stated"));
    }

    @Test
    void workersBelowOneAreRefusedInTheHouseWording() {
        assertThat(problems(MINIMAL + "workers: [ 0 ]\n").get(0))
                .startsWith("test.yaml:6:12: workers[0]: 0 must be >= 1. Leave the line out to use every core.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4           | 4
            1..5        | 1,2,3,4,5
            1..16 x2    | 1,2,4,8,16
            1..20 x3    | 1,3,9
            [8, 2, 2]   | 2,8
            [1..3, 10]  | 1,2,3,10
            """)
    void readsNumbersOfWorkers(String written, String expected) {
        List<Integer> numbers =
                Arrays.stream(expected.split(",", -1)).map(Integer::valueOf).toList();
        assertThat(read(MINIMAL, "workers=" + written).modes().get(0).workers()).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({"4..2", "1..8 x1", "0..4", "many", "1.5", "1..2000000", "[]", "{a: 1}", "''"})
    void refusesOtherNumbersOfWorkers(String written) {
        assertThat(problems(MINIMAL, "workers=" + written))
                .singleElement()
                .asString()
                .startsWith("--set workers=" + written + ": workers");
    }

    @Test
    void overridesWinAndReachDeepAndNewKeys() {
        Scenario scenario = read(
                MINIMAL,
                "step.rule=diminishing",
                "step.decay=0.5",
                "batch=4",
                "batch=8",
                "modes.paced={workers: [3], compute: {lognormal: {mean-us: 10, cv: 0}}}");
        assertThat(scenario.step()).isEqualTo(new Diminishing(0.1, 0.5, 1));
        assertThat(scenario.batch()).isEqualTo(8);
        assertThat(scenario.modes()).singleElement().satisfies(mode -> {
            assertThat(mode.mode()).isEqualTo(Mode.PACED);
            assertThat(mode.pace()).contains(new Lognormal(10_000, 0));
        });
    }

    @Test
    void malformedOverridesAreRefused() {
        assertThat(problems(MINIMAL, "workers")).singleElement().asString().contains("must be path=value");
        assertThat(problems(MINIMAL, "step..size=3")).singleElement().asString().contains("must be path=value");
        assertThat(problems(MINIMAL, "workers=[1")).isNotEmpty();
    }

    @Test
    void readsAStatedMachineAndListsWhatItAssumes() {
        MachineSpec.Stated stated = (MachineSpec.Stated) read(
                        MINIMAL,
                        "machine={cores: 4, compute: 100, read-us: 2, update-us: {exponential: {mean-us: 5}},"
                                + " slice-us: 3000, speeds: [1, 0.5]}")
                .machine();
        assertThat(stated.machine().processors().topology().cores()).isEqualTo(4);
        assertThat(stated.machine().sliceNs()).isEqualTo(3_000_000);
        assertThat(stated.machine().workforce().speeds()).containsExactly(1.0, 0.5);
        assertThat(stated.machine().costs().get("*").laws()).containsValue(new Deterministic(100_000));
        assertThat(stated.assumptions()).hasSize(15).anySatisfy(text -> assertThat(text).contains("slowdown"));
    }

    @Test
    void namesEveryNumberThatAStatedMachineLacks() {
        assertThat(problems(MINIMAL, "algorithms=[sync, async-lock]", "workers=8", "machine={cores: 4, compute: 1}"))
                .hasSize(5)
                .anySatisfy(text -> assertThat(text).contains("read-us is missing"))
                .anySatisfy(text -> assertThat(text).contains("update-us is missing"))
                .anySatisfy(text -> assertThat(text).contains("exchange-us is missing"))
                .anySatisfy(text -> assertThat(text).contains("local-us is missing"))
                .anySatisfy(text -> assertThat(text).contains("slice-us is missing"));
    }

    @Test
    void anUnreadableNumberOfAMachineIsReportedOnce() {
        assertThat(problems(
                        MINIMAL,
                        "workers=8",
                        "machine={cores: 4, compute: 1, read-us: -1, update-us: 1, slice-us: soon}"))
                .hasSize(2);
    }

    @Test
    void readsReplications() {
        assertThat(read(MINIMAL, "replications=7").replications().real()).isEqualTo(RepeatRule.fixed(7));
        RepeatRule rule = read(
                        MINIMAL,
                        "replications.simulated={min: 10, until-relative-half-width: 0.02, max: 40}",
                        "replications.real=2")
                .replications()
                .simulated();
        assertThat(rule).isEqualTo(new RepeatRule(10, 0.02, 40));
        assertThat(rule.checkpoints()).containsExactly(10, 15, 22, 33, 40);
    }

    @Test
    void missingDataFilesAreLocated() {
        assertThat(problems(MINIMAL, "objective.data={libsvm: no-such-file.gz}"))
                .singleElement()
                .asString()
                .contains("no-such-file.gz must be a readable file");
    }

    @Test
    void oneSourceOfDataOnly() {
        assertThat(problems(MINIMAL, "objective.data.sparse={rows: 1, features: 2, non-zeros: 3}"))
                .anySatisfy(text -> assertThat(text).contains("must name one source"));
        assertThat(problems(MINIMAL, "objective.data={sparse: {rows: 1, features: 2, non-zeros: 3}}"))
                .singleElement()
                .asString()
                .contains("must be <= features=2");
        assertThat(read(MINIMAL, "objective.data={sparse: {rows: 1, features: 9, non-zeros: 3}}")
                        .objective()
                        .data()
                        .orElseThrow()
                        .training())
                .isInstanceOfSatisfying(SampleSource.Generated.class, generated -> {
                    assertThat(generated.kind()).isEqualTo(GeneratorKind.SPARSE);
                    assertThat(generated.whole("non-zeros")).isEqualTo(3);
                    assertThat(generated.number("noise")).isEqualTo(0.1);
                });
    }

    @Test
    void duplicateAlgorithmsAreRefused() {
        assertThat(problems(MINIMAL, "algorithms=[sync, sync]")).singleElement().asString().contains("stands twice");
        assertThat(read(MINIMAL, "algorithms=sync").algorithms())
                .extracting(Algorithm::name)
                .containsExactly("sync");
    }

    @Test
    void dualAscentNeedsADualAndSamplesOfOnesOwn() {
        String yaml = MINIMAL.replace("async-lock", "dadm");
        assertThat(problems(yaml, "workers=[1, 2]"))
                .anyMatch(problem -> problem.contains("dadm needs samples of its own for every worker"))
                .anyMatch(problem -> problem.contains("dadm needs an objective with a dual"));
        assertThat(problems(yaml, "workers=[1, 2]", "sampling={partition: iid}", "objective.l2=0.1",
                "objective.kind=softmax"))
                .anyMatch(problem -> problem.contains("Take logistic or svm"));
        assertThat(read(yaml, "workers=[1, 2]", "sampling={partition: iid}", "objective.l2=0.1").algorithms())
                .containsExactly(new Dadm());
        assertThat(read(yaml, "workers=1", "objective.l2=0.1").algorithms()).hasSize(1);
    }

    @Test
    void algorithmsAreToldWordsAndNumbers() {
        String yaml =
                MINIMAL.replace("[ async-lock ]", "[ d-psgd: { graph: torus }, ecd-psgd: { bits: 4, graph: star } ]");
        assertThat(read(yaml).algorithms()).containsExactly(new DPsgd(Graph.TORUS, 32), new EcdPsgd(Graph.STAR, 4));
        assertThat(problems(yaml.replace("torus", "tours"))).anyMatch(problem -> problem.contains("torus"));
        assertThat(problems(yaml.replace("bits: 4", "bits: 1"))).hasSize(1);
        String literal = MINIMAL.replace("[ async-lock ]", "[ dadm: { reading: literal } ]");
        assertThat(read(literal, "workers=1", "objective.l2=0.1").algorithms())
                .containsExactly(new Dadm(Reading.LITERAL));
    }
}
