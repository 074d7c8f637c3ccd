package stalesim.scenario.read.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.Geometric;
import stalesim.model.step.AdaDelay;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.Fleet;
import stalesim.model.step.InverseStaleness;
import stalesim.model.step.RootDiminishing;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.ByWorkers;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.Shape;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.model.step.adaptive.WorkersLaw;
import stalesim.model.step.mindthestep.ExactMomentum;
import stalesim.model.step.mindthestep.GeometricMomentum;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.mindthestep.Levelling;
import stalesim.model.step.mindthestep.PoissonMomentum;
import stalesim.model.step.rounds.RoundStep;
import stalesim.model.step.rounds.StronglyConvexStep;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.ScenarioJson;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.spec.Scenario;

class StepReaderTest {

    private static final StepLimits FREE = StepLimits.NONE;

    private static Scenario scenario(String step) {
        String yaml =
                """
                name: steps
                objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
                algorithms: [ async-lock ]
                stop: { updates: 100 }
                step: { %s }
                """
                        .formatted(step);
        return ScenarioReader.read(new ScenarioText("steps.yaml", yaml, Optional.empty(), "test"), List.of());
    }

    private static List<String> problems(String step) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> scenario(step));
        assertThat(failure).as("the step must be refused: " + step).isNotNull();
        return failure.problems().stream().map(Problem::render).toList();
    }

    private static StepSize learned(Adaptation rule, LearnedLaw law, StepLimits limits) {
        return new LearnedStep(rule, law, 0.1, limits, 100);
    }

    static Stream<Arguments> rules() {
        StepLimits thesis = StepLimits.THESIS;
        StepSize diminishing = new Diminishing(0.1, 0.5, 1);
        Geometric geometric = new Geometric(0.125);
        return Stream.of(
                Arguments.of("rule: constant, size: 0.1", new Constant(0.1)),
                Arguments.of("rule: diminishing, size: 0.1, decay: 0.5", diminishing),
                Arguments.of("rule: root-diminishing, size: 0.1, decay: 2", new RootDiminishing(0.1, 2)),
                Arguments.of(
                        "rule: diminishing, size: 0.1, decay: 0.5, rounds: { sizes: power, factor: 50 }",
                        new RoundStep(diminishing, new PowerSizes(50, 1, 0))),
                Arguments.of(
                        "rule: diminishing, size: 0.1, decay: 0.5, rounds: { sizes: logarithmic, factor: 5, offset: 2}",
                        new RoundStep(diminishing, new LogarithmicSizes(5, 2))),
                Arguments.of(
                        "rule: diminishing, size: 0.1, decay: 0.5, rounds: { sizes: delay-limited, shift: 4, lag: 2 }",
                        new RoundStep(diminishing, DelaySizes.power(2, 4, 2))),
                Arguments.of(
                        "rule: strongly-convex, convexity: 0.01, smoothness: 0.3, shift: 7747",
                        new StronglyConvexStep(0.01, 0.3, DelaySizes.stronglyConvex(7747, 1, Reading.CORRECTED))),
                Arguments.of(
                        "rule: strongly-convex, convexity: 0.01, smoothness: 0.3",
                        new StronglyConvexStep(0.01, 0.3, DelaySizes.stronglyConvex(10, 1, Reading.CORRECTED))),
                Arguments.of(
                        "rule: inverse-staleness, size: 0.1",
                        new InverseStaleness(0.1, InverseStaleness.Divisor.ONE_PLUS)),
                Arguments.of(
                        "rule: inverse-staleness, size: 0.1, divisor: at-least-one",
                        new InverseStaleness(0.1, InverseStaleness.Divisor.AT_LEAST_ONE)),
                Arguments.of("rule: ada-delay, size: 0.1, decay: 0.5", new AdaDelay(0.1, 0.5)),
                Arguments.of("rule: fleet, size: 0.1", new Fleet(0.1, 0)),
                Arguments.of("rule: fleet, size: 0.1, threshold: 9", new Fleet(0.1, 9)),
                Arguments.of("rule: tail-tau, size: 0.1", learned(new TailTau(1), LearnedLaw.OBSERVED, FREE)),
                Arguments.of(
                        "rule: tail-tau, size: 0.1, amplitude: 0.5, shape: 2, cdf: at-most, law: learned, first: 7",
                        new LearnedStep(
                                new TailTau(0.5, new Shape(2), CumulativeKind.AT_MOST),
                                LearnedLaw.OBSERVED, 0.1, FREE, 7)),
                Arguments.of(
                        "rule: tail-tau, size: 0.1, law: geometric, drop: 150",
                        new ByWorkers(
                                new TailTau(1),
                                WorkersLaw.GEOMETRIC,
                                0.1,
                                new StepLimits(Double.POSITIVE_INFINITY, 150, false))),
                Arguments.of(
                        "rule: tail-tau, size: 0.1, law: { geometric: { p: 0.125 } }",
                        new AdaptiveStep(new TailTau(1), geometric, 0.1, FREE)),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1",
                        learned(new InverseHazard(), LearnedLaw.CONWAY_MAXWELL_POISSON, thesis)),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1, law: poisson",
                        new ByWorkers(new InverseHazard(), WorkersLaw.POISSON, 0.1, thesis)),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1, momentum: 0.9, fit: observed, clip: none, drop: none",
                        learned(
                                new ExactMomentum(0.9),
                                LearnedLaw.OBSERVED,
                                new StepLimits(Double.POSITIVE_INFINITY, Long.MAX_VALUE, true))),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1, equation: a9, momentum: 0.5, law: { geometric: { p: 0.125 } }",
                        new AdaptiveStep(new GeometricMomentum(0.5, Reading.CORRECTED), geometric, 0.1, thesis)),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1, equation: a14,"
                                + " law: { conway-maxwell-poisson: { m: 8, nu: 4.18 } }",
                        new AdaptiveStep(new Levelling(1), ConwayMaxwellPoisson.tied(8, 4.18), 0.1, FREE)),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1, equation: a18, form: literal, k: 1, law: poisson",
                        new ByWorkers(new PoissonMomentum(10, Reading.LITERAL), WorkersLaw.POISSON, 0.1, FREE)),
                Arguments.of(
                        "rule: mind-the-step, size: 0.1, equation: a18, normalised: false",
                        learned(
                                new PoissonMomentum(1, Reading.CORRECTED),
                                LearnedLaw.POISSON,
                                new StepLimits(5, 150, false))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void readsEveryRule(String written, StepSize expected) {
        StepSize step = scenario(written).step();
        assertThat(step).hasSameClassAs(expected);
        assertThat(step.name()).isEqualTo(expected.name());
        assertThat(step.parameters()).isEqualTo(expected.parameters());
        StepSize inRun = step.forRun(8);
        StepSize expectedInRun = expected.forRun(8);
        for (int t = 0; t < 300; t++) {
            assertThat(inRun.at(t, t % 13)).isEqualTo(expectedInRun.at(t, t % 13));
        }
    }

    /** Everything that changes a result changes the scenario's identity. */
    @Test
    void everyRuleHasAnIdentityOfItsOwn() {
        Set<String> hashes = new HashSet<>();
        rules().forEach(rule -> hashes.add(ScenarioJson.hash(scenario((String) rule.get()[0]))));
        assertThat(hashes).hasSize((int) rules().count());
    }

    /** Stored results name scenarios by their hash: the rules that there were before keep their form. */
    @Test
    void theOldRulesKeepTheirJson() {
        assertThat(ScenarioJson.write(scenario("rule: constant, size: 0.1")).get("step"))
                .hasToString("{\"rule\":\"constant\",\"size\":0.1}");
        assertThat(ScenarioJson.write(scenario("rule: diminishing, size: 0.1, decay: 1")).get("step"))
                .hasToString("{\"rule\":\"diminishing\",\"size\":0.1,\"decay\":1.0,\"power\":1.0}");
        assertThat(ScenarioJson.write(scenario("rule: tail-tau, size: 0.1, law: poisson")).get("step"))
                .hasToString("{\"rule\":\"tail-tau\",\"size\":0.1,\"adaptation\":{\"amplitude\":1.0,\"shape\":1.0,"
                        + "\"cdf\":\"mid\"},\"law\":\"poisson\",\"limits\":{\"clip\":\"none\",\"drop\":\"none\","
                        + "\"normalised\":\"false\"}}");
    }

    @Test
    void problemsHaveTheirPlaceAndAdvice() {
        assertThat(problems("rule: tail-tau, size: 0.1, amplitude: 2"))
                .singleElement()
                .asString()
                .startsWith("steps.yaml:5:47: step.amplitude: 2 must be <= 1.");
        assertThat(problems("rule: tail-tau, size: 0.1, cdf: middle"))
                .singleElement()
                .asString()
                .contains("step.cdf: middle must be one of mid, at-most, below.");
        assertThat(problems("rule: tail-tua, size: 0.1")).singleElement().asString().contains("tail-tau");
        assertThat(problems("rule: tail-tau, size: 0.1, decay: 1"))
                .singleElement()
                .asString()
                .contains("step.decay: is not a key that is known here.");
        assertThat(problems("rule: mind-the-step, size: 0.1, law: poison"))
                .singleElement()
                .asString()
                .contains("step.law: poison must be one of learned, geometric, poisson. Did you mean poisson");
        assertThat(problems("rule: mind-the-step, size: 0.1, law: { poisson: { lambda: 0 } }"))
                .singleElement()
                .asString()
                .contains("step.law.poisson.lambda: 0 must be > 0.");
        assertThat(problems("rule: mind-the-step, size: 0.1, law: { poisson: { lambda: 1 }, geometric: { p: 1 } }"))
                .singleElement()
                .asString()
                .contains("must name one law of staleness, and names 2");
        assertThat(problems("rule: diminishing, size: 0.1, decay: 1, rounds: { factor: 1 }"))
                .singleElement()
                .asString()
                .contains("step.rounds.sizes: must be stated.");
    }

    @Test
    void numbersThatDoNotGoTogetherAreReported() {
        assertThat(problems("rule: mind-the-step, size: 0.01, equation: a18, form: literal, normalised: true, law: {"
                        + " poisson: { lambda: 8 } }"))
                .singleElement()
                .asString()
                .contains("negative steps");
        assertThat(problems("rule: mind-the-step, size: 0.1, equation: a17, law: { geometric: { p: 0.5 } }"))
                .singleElement()
                .asString()
                .contains("need a Conway-Maxwell-Poisson law");
        assertThat(problems("rule: mind-the-step, size: 0.01, equation: a18, form: literal, normalised: true"))
                .singleElement()
                .asString()
                .contains("negative steps");
        assertThat(problems("rule: mind-the-step, size: 0.01, momentum: 0"))
                .singleElement()
                .asString()
                .contains("the clip is too low");
        assertThat(problems("rule: mind-the-step, size: 0.1, equation: a17, fit: geometric"))
                .singleElement()
                .asString()
                .contains("need a Conway-Maxwell-Poisson law");
        assertThat(problems("rule: strongly-convex, convexity: 1, smoothness: 0.5"))
                .singleElement()
                .asString()
                .contains("smoothness must be >= convexity");
        assertThat(problems("rule: strongly-convex, convexity: 1, smoothness: 2, form: literal, shift: 2"))
                .singleElement()
                .asString()
                .contains("not defined");
        assertThat(problems("rule: tail-tau, size: 0.1, law: { conway-maxwell-poisson: { nu: 2 } }"))
                .singleElement()
                .asString()
                .contains("must have nu with lambda, log-lambda, mean or m (lambda = m^nu)");
    }

    @Test
    void theListNamesEveryRuleWithItsPaper() {
        assertThat(StepReader.rules())
                .hasSize(9)
                .allSatisfy((name, line) -> assertThat(line).matches(".*\\((?:.*; )?.*paper 00[23].*\\)"));
    }
}
