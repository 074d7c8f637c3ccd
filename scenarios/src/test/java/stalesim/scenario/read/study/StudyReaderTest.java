package stalesim.scenario.read.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.study.Confidence;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.Prices;
import stalesim.model.study.Study;
import stalesim.model.study.UpperBound;
import stalesim.model.study.WhatIf;
import stalesim.model.study.WhichAlgorithm;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.json.StudyJson;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

class StudyReaderTest {

    private static Sweep read(String study, String stop) {
        String text =
                """
                objective: { kind: logistic, data: { dense: { rows: 20, features: 2 } } }
                algorithms: [ sync ]
                step: { rule: constant, size: 0.1 }
                machine: { cores: 2, compute: 100, exchange-us: 5, local-us: 1 }
                clocks: [ simulated ]
                stop: %s
                study: %s
                """
                        .formatted(stop, study);
        return SweepReader.read(new ScenarioText("a.yaml", text, Optional.empty(), "a"), List.of());
    }

    private static Sweep read(String study) {
        return read(study, "{ updates: 10, loss-below: 0.3 }");
    }

    private static Study study(String text) {
        Scenario scenario = read(text).first();
        Study study = scenario.study().orElseThrow();
        assertThat(StudyJson.of(ScenarioJson.write(scenario))).contains(study);
        return study;
    }

    @Test
    void howManyWorkers() {
        assertThat(study("{ how-many: {} }"))
                .isEqualTo(new HowMany(
                        Prices.NONE, OptionalDouble.empty(), OptionalDouble.empty(), Confidence.DEFAULT));
        assertThat(study("{ how-many: { price-per-worker-hour: 1, price-per-hour: 2, currency: EUR, watts: 3,"
                        + " watts-per-worker: 4, within-s: 5, budget: 6, confidence: 0.9, indifference: 0.1,"
                        + " most-replications: 7 } }"))
                .isEqualTo(new HowMany(
                        new Prices(1, 2, "EUR", 4, 3),
                        OptionalDouble.of(5),
                        OptionalDouble.of(6),
                        new Confidence(0.9, 0.1, 7)));
    }

    @Test
    void whichAlgorithm() {
        assertThat(study("{ which-algorithm: {} }"))
                .isEqualTo(new WhichAlgorithm(Criterion.TIME_TO_TARGET, Confidence.DEFAULT));
        assertThat(study("{ which-algorithm: { by: throughput } }"))
                .isEqualTo(new WhichAlgorithm(Criterion.TIME_PER_GRADIENT, Confidence.DEFAULT));
    }

    @Test
    void upperBound() {
        assertThat(study("{ upper-bound: {} }")).isEqualTo(new UpperBound(OptionalLong.empty(), 0.95));
        assertThat(study("{ upper-bound: { at-update: 7, confidence: 0.9 } }"))
                .isEqualTo(new UpperBound(OptionalLong.of(7), 0.9));
    }

    @Test
    void whatIfMakesAPointOfEveryChange() {
        Sweep sweep =
                read("{ what-if: { changes: { slow: { machine.compute: 300 }, big: { batch: 8, step.size: 1 } } } }");
        assertThat(sweep.variants())
                .extracting(Variant::point)
                .extracting(point -> point.settings().get(WhatIf.AXIS))
                .containsExactly(WhatIf.AS_IS, "slow", "big");
        assertThat(sweep.scenarios()).extracting(Scenario::batch).containsExactly(16, 16, 8);
        Study study = sweep.first().study().orElseThrow();
        assertThat(study)
                .isEqualTo(new WhatIf(
                        List.of(
                                new WhatIf.Change("slow", Map.of("machine.compute", "300")),
                                new WhatIf.Change("big", Map.of("batch", "8", "step.size", "1"))),
                        0.95));
        assertThat(StudyJson.of(ScenarioJson.write(sweep.first()))).contains(study);
    }

    /** What is asked changes no result. */
    @Test
    void identityIsThatOfTheRuns() {
        assertThat(ScenarioJson.hash(read("{ how-many: {} }").first()))
                .isEqualTo(ScenarioJson.hash(read("{ which-algorithm: {} }").first()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|must name one study",
                "{ how-many: {}, which-algorithm: {} }|must name one study, and names 2",
                "{ how-mny: {} }|is not a key that is known here",
                "{ how-many: { budget: 3 } }|needs a price",
                "{ how-many: { confidence: 0.4 } }|must be > 0.5",
                "{ how-many: { price: 3 } }|is not a key that is known here",
                "{ which-algorithm: { by: beauty } }|must be one of",
                "{ upper-bound: { at-update: 0 } }|must be >= 1",
                "{ upper-bound: { at-update: 11 } }|is beyond stop.updates: 10",
                "{ upper-bound: { at: 5 } }|is not a key that is known here",
                "{ what-if: {} }|must be stated",
                "{ what-if: { changes: {} } }|at least one change",
                "{ what-if: { changes: { a: { name: b } } } }|cannot be changed",
                "{ what-if: { changes: { a: { machine.cores: none } } } }|at what-if=a: machine.cores"
            })
    void problemsAreTold(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ScenarioException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ how-many: {} }", "{ which-algorithm: { by: time } }", "{ upper-bound: {} }"})
    void whatNeedsALossIsTold(String text) {
        assertThatThrownBy(() -> read(text, "{ updates: 10 }"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("needs a wanted loss");
    }

    @Test
    void currenciesAreNames() {
        assertThat(problems("{ how-many: { currency: 5 } }", "{ updates: 10, loss-below: 0.3 }"))
                .singleElement().asString().contains("5 must be letters or a sign");
        assertThat(read("{ how-many: { currency: € } }").variants()).hasSize(1);
    }

    /** A wanted loss that cannot be read is wanted all the same. */
    @Test
    void aWantedLossThatIsWrongIsOneProblem() {
        assertThat(problems("{ how-many: { } }", "{ updates: 10, loss-below: -5 }"))
                .singleElement().asString().contains("stop.loss-below: -5 must be > 0");
    }

    private static List<String> problems(String study, String stop) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read(study, stop));
        return failure.problems().stream().map(Problem::render).toList();
    }
}
