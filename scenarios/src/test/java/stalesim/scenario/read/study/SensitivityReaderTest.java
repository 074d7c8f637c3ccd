package stalesim.scenario.read.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Scalability;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.VariedInput;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.json.StudyJson;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

class SensitivityReaderTest {

    private static Sweep read(String study, String stop) {
        String text =
                """
                objective: { kind: logistic, data: { dense: { rows: 20, features: 2 } } }
                algorithms: [ async-lock ]
                workers: 4
                batch: 8
                step: { rule: constant, size: 0.1 }
                machine: { cores: 8, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 5 }
                clocks: [ simulated ]
                stop: %s
                study: %s
                """
                        .formatted(stop, study);
        return SweepReader.read(new ScenarioText("a.yaml", text, Optional.empty(), "a"), List.of());
    }

    private static Sweep read(String study) {
        return read("{ sensitivity: " + study + " }", "{ updates: 10, loss-below: 0.3 }");
    }

    private static Sensitivity study(Sweep sweep) {
        Sensitivity study = (Sensitivity) sweep.first().study().orElseThrow();
        assertThat(StudyJson.of(ScenarioJson.write(sweep.first()))).contains(study);
        assertThat(sweep.scenarios()).allMatch(scenario -> scenario.study().equals(Optional.of(study)));
        return study;
    }

    @Test
    void theBaseIsTheScenarioAsItIs() {
        Sweep sweep = read("{ of: mean-staleness, method: one-at-a-time, confidence: 0.9, factors: {"
                + " machine.update-us: { from: 1, to: 100, scale: log }, batch: { from: 2, to: 9 } } }");
        assertThat(study(sweep))
                .isEqualTo(new Sensitivity(
                        Response.MEAN_STALENESS,
                        new Experiment.AroundBase(),
                        List.of(
                                new VariedInput(
                                        new Factor("machine.update-us", 1, 100, Scale.LOGARITHMIC),
                                        false,
                                        OptionalDouble.of(5)),
                                new VariedInput(new Factor("batch", 2, 9, Scale.LINEAR), true, OptionalDouble.of(8))),
                        0.9));
        assertThat(sweep.variants())
                .extracting(variant -> variant.point().settings())
                .containsExactly(
                        Map.of("machine.update-us", "5", "batch", "8"),
                        Map.of("machine.update-us", "1", "batch", "8"),
                        Map.of("machine.update-us", "100", "batch", "8"),
                        Map.of("machine.update-us", "5", "batch", "2"),
                        Map.of("machine.update-us", "5", "batch", "9"));
        assertThat(sweep.scenarios()).extracting(scenario -> scenario.batch()).containsExactly(8, 8, 8, 2, 9);
    }

    @Test
    void wholeNumbersAreWhereReadersWantThem() {
        Sweep sweep = read("{ factors: { workers: { from: 1, to: 8 }, machine.compute.lognormal.cv: { from: 0, to: 1 },"
                + " stop.updates: { from: 10, to: 20, whole: true } } }");
        Sensitivity study = study(sweep);
        assertThat(study.of()).isEqualTo(Response.TIME);
        assertThat(study.experiment()).isEqualTo(new Experiment.Screening(10, 4, 1));
        assertThat(study.inputs()).extracting(VariedInput::whole).containsExactly(true, false, true);
        assertThat(sweep.variants())
                .hasSizeLessThanOrEqualTo(10 * 4)
                .extracting(Variant::point)
                .doesNotHaveDuplicates()
                .allMatch(point -> List.of("1", "3", "6", "8").contains(point.settings().get("workers")));
    }

    @Test
    void sobolHasSamples() {
        Sweep sweep =
                read("{ method: sobol, samples: 16, design-seed: 3, factors: { step.size: { from: 0.1, to: 1 } } }");
        assertThat(study(sweep).experiment()).isEqualTo(new Experiment.Shares(16, 3));
        // a with its only coordinate of b is b
        assertThat(sweep.variants()).hasSize(16 * 2);
    }

    @Test
    void scaleHasNothingToState() {
        Sweep sweep = read("{ scale: {} }", "{ updates: 10 }");
        assertThat(sweep.first().study()).contains(new Scalability());
        assertThat(StudyJson.of(ScenarioJson.write(sweep.first()))).contains(new Scalability());
        assertThat(sweep.isSwept()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ } | factors: must be stated",
                "{ factors: {} } | must name at least one path",
                "{ factors: { batch: { from: 2 } } } | batch.to: must be stated",
                "{ factors: { batch: { from: 3, to: 2 } } } | from must be less than to",
                "{ factors: { batch: { from: 0, to: 2, scale: log } } } | from must be > 0 on a logarithmic scale",
                "{ factors: { batch: { from: 1, to: 2, scale: logarithmic } } } | must be one of linear, log",
                "{ factors: { seed: { from: 1, to: 2 } } } | cannot be varied",
                "{ factors: { bach: { from: 1, to: 2 } } } | bach: is not a key",
                "{ factors: { batch: { from: 0, to: 2 } } } | must be >= 1",
                "{ method: one-at-a-time, factors: { machine.gap-us: { from: 1, to: 2 } } } | no number there to go"
                        + " from",
                "{ method: one-at-a-time, factors: { batch: { from: 1, to: 2 } } } | from and to must enclose 8",
                "{ levels: 5, factors: { batch: { from: 1, to: 2 } } } | must be even",
                "{ samples: 5, factors: { batch: { from: 1, to: 2 } } } | samples: is not a key",
                "{ of: speed, factors: { batch: { from: 1, to: 2 } } } | of: speed must be one of",
            })
    void mistakesAreToldWithTheirPlace(String study, String told) {
        assertThatThrownBy(() -> read(study))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("a.yaml:")
                .hasMessageContaining(told);
    }

    @Test
    void timeNeedsAWantedLoss() {
        String study = "{ sensitivity: { of: %s, factors: { batch: { from: 1, to: 2 } } } }";
        assertThatThrownBy(() -> read(study.formatted("time"), "{ updates: 10 }"))
                .hasMessageContaining("needs a wanted loss");
        assertThat(read(study.formatted("best-workers"), "{ updates: 10 }").isSwept()).isTrue();
    }
}
