package stalesim.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.machine.MachineDescription;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

class SweepReaderTest {

    private static final String BASE =
            """
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock ]
            workers: [ 1, 2 ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 20 }
            """;

    private static Sweep read(String more, String... settings) {
        return SweepReader.read(
                new ScenarioText("file.yaml", BASE + more, Optional.empty(), "test"),
                Arrays.stream(settings).map(Setting::parse).toList());
    }

    private static List<String> problems(String more) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read(more));
        assertThat(failure).isNotNull();
        return failure.problems().stream().map(Problem::render).toList();
    }

    private static List<String> points(Sweep sweep) {
        return sweep.variants().stream().map(Variant::point).map(Point::toString).toList();
    }

    @Test
    void nothingSweptIsASinglePointWithoutSettings() {
        Sweep sweep = read("");
        assertThat(sweep.isSwept()).isFalse();
        assertThat(points(sweep)).containsExactly("");
    }

    @Test
    void severalPathsAreCrossedAndTheLastChangesFastest() {
        Sweep sweep = read("sweep: { batch: [ 8, 4 ], step.size: 0.01..1 x10 }");
        assertThat(points(sweep))
                .containsExactly(
                        "batch=8, step.size=0.01",
                        "batch=8, step.size=0.1",
                        "batch=8, step.size=1",
                        "batch=4, step.size=0.01",
                        "batch=4, step.size=0.1",
                        "batch=4, step.size=1");
        assertThat(sweep.scenarios()).extracting(scenario -> scenario.batch()).containsExactly(8, 8, 8, 4, 4, 4);
        assertThat(sweep.scenarios())
                .extracting(scenario -> scenario.step().parameters().get("size"))
                .containsExactly(0.01, 0.1, 1.0, 0.01, 0.1, 1.0);
    }

    @Test
    void zippedPathsAreChangedTogether() {
        Sweep sweep = read("sweep: { zip: [ { batch: 10..30 +10, stop.updates: [ 6, 3, 2 ] } ], seed: [ 1, 2 ] }");
        assertThat(points(sweep))
                .containsExactly(
                        "batch=10, stop.updates=6, seed=1",
                        "batch=10, stop.updates=6, seed=2",
                        "batch=20, stop.updates=3, seed=1",
                        "batch=20, stop.updates=3, seed=2",
                        "batch=30, stop.updates=2, seed=1",
                        "batch=30, stop.updates=2, seed=2");
        assertThat(sweep.axes()).extracting(axis -> axis.paths()).containsExactly(
                List.of("batch", "stop.updates"), List.of("seed"));
    }

    @Test
    void aNumberSelectsAnItemOfAListAndValuesMayBeMappings() {
        String machine =
                """
                machine:
                  cores: 2
                  compute: { constant: { mean-us: 100 } }
                  read-us: 1
                  update-us: 1
                  network: { topology: star, links: [ { latency-us: 10, gbit-per-s: 10 } ],
                    servers: [ { latency-us: 10, gbit-per-s: 10 } ], collective: ring,
                    bytes-per-parameter: 4 }
                clocks: simulated
                """;
        Sweep sweep = read(machine + "sweep: { machine.network.links.0.gbit-per-s: [ 1, 2 ] }");
        assertThat(sweep.scenarios().map(scenario -> ((MachineSpec.Stated) scenario.machine()).machine()))
                .extracting(MachineDescription::network)
                .doesNotHaveDuplicates();
        assertThat(points(read("sweep: { step: [ { rule: constant, size: 1 }, { rule: constant, size: 2 } ] }")))
                .containsExactly("step={rule: constant, size: 1}", "step={rule: constant, size: 2}");
        assertThat(problems(machine + "sweep: { machine.network.links.1.gbit-per-s: [ 1, 2 ] }"))
                .allMatch(line -> line.contains("there is no item 1 in a list of 1; they are counted from 0"));
    }

    @Test
    void theSweepWinsOverSettingsAndMayBeSetItself() {
        assertThat(read("sweep: { batch: [ 4, 8 ] }", "batch=1", "stop.updates=7").scenarios())
                .allMatch(scenario -> scenario.batch() > 1 && scenario.stop().updates() == 7);
        assertThat(points(read("sweep: { batch: [ 4, 8 ] }", "sweep.batch=[1,2,3]"))).hasSize(3);
    }

    @Test
    void everyPointIsCheckedAndItsValuesAreNamed() {
        assertThat(problems("sweep: { batch: [ 0, 4 ], seed: [ 1, 2 ] }"))
                .containsExactly("file.yaml:6:8: sweep: at batch=0, seed=1 and another point: batch: 0 must be >= 1."
                        + " Write for instance batch: 1.\n  sweep: { batch: [ 0, 4 ], seed: [ 1, 2 ] }\n         ^");
        List<String> many = problems("sweep: { batch: -20..1 +1 }");
        assertThat(many).hasSize(PointProblems.MOST_TOLD + 1);
        assertThat(many.get(10)).contains("11 more problems at its points");
    }

    @Test
    void whatIsWrongEverywhereIsToldOnceInItsPlace() {
        assertThat(problems("sweep: { batc: [ 1, 2 ], seed: 1..100 }\nmeasure: { noise: 1 }"))
                .anyMatch(line -> line.startsWith("file.yaml:7:12: measure.noise: is not a key"))
                .filteredOn(line -> line.contains("batc: is not a key that is known here. Did you mean batch?"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sweep: {}                                       | 6:8: sweep: must name what is swept",
        "sweep: 3                                        | 6:8: sweep: 3 must be a mapping",
        "sweep: { batch: [] }                            | 6:17: sweep.batch: needs at least one value",
        "sweep: { batch: 8..4 }                          | 6:17: sweep.batch: 8..4 must rise",
        "sweep: { batch: 0..4 x2 }                       | 6:17: sweep.batch: 0..4 x2 must rise",
        "sweep: { batch: 1..4 x1 }                       | 6:17: sweep.batch: 1..4 x1 must rise",
        "sweep: { batch: 1..9 +0 }                       | 6:17: sweep.batch: 1..9 +0 must rise",
        "sweep: { batch: 1..9999999 }                    | 6:17: sweep.batch: 1..9999999 must rise",
        "sweep: { batch: [ 4, 4 ] }                      | 6:17: sweep.batch: has 4 more than once",
        "sweep: { name: [ a, b ] }                       | 6:16: sweep.name: cannot be swept",
        "sweep: { step..size: [ 1 ] }                    | cannot be swept",
        "sweep: { study.how-many.confidence: [ 0.9, 0.99 ] } | 6:37: sweep.study.how-many.confidence: cannot be swept",
        "sweep: { sweep.batch: [ 1, 2 ] }                | cannot be swept",
        "sweep: { clocks: [ [ simulated ], [ real ] ] }  | cannot be swept",
        "sweep: { clocks.0: [ simulated, real ] }        | cannot be swept",
        "sweep: { assert: [ [ ], [ ] ] }                 | cannot be swept",
        "sweep: { include: [ a.yaml, b.yaml ] }          | cannot be swept",
        "sweep: { step.size: [ 1 ], step: [ 2 ] }        | sweep.step: is set by step.size already",
        "sweep: { zip: [ { batch: [ 1, 2 ], seed: 1 } ] }| 6:17: sweep.zip[0]: its lists must be of equal length",
        "sweep: { seed: 1..1000, batch: 1..1000 }        | 6:8: sweep: has more than 100000 points"
    })
    void mistakesAreLocated(String line, String message) {
        assertThat(problems(line)).singleElement().asString().contains(message);
    }

    @Test
    void whoWantsOneScenarioIsToldThatThereAreSeveral() {
        ScenarioText text = new ScenarioText("f.yaml", BASE + "sweep: { batch: [ 1 ] }", Optional.empty(), "test");
        assertThat(catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(text, List.of())))
                .hasMessageContaining("f.yaml:6:8: sweep: makes several scenarios of one");
    }
}
