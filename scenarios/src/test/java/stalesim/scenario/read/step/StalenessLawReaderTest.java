package stalesim.scenario.read.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.catalogue.LawKind;
import stalesim.model.staleness.catalogue.LawNumbers;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.spec.Scenario;

/** Scenarios and the command line state laws of staleness by the same names and numbers. */
class StalenessLawReaderTest {

    private static Scenario scenario(String law) {
        String yaml =
                """
                objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
                algorithms: [ async-lock ]
                stop: { updates: 100 }
                step: { rule: tail-tau, size: 0.1, law: %s }
                """
                        .formatted(law);
        return ScenarioReader.read(new ScenarioText("law.yaml", yaml, Optional.empty(), "test"), List.of());
    }

    private static List<String> problems(String law) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> scenario(law));
        assertThat(failure).as("the law must be refused: " + law).isNotNull();
        return failure.problems().stream().map(Problem::render).toList();
    }

    /** The same numbers on the command line and in a scenario are the same law. */
    @ParameterizedTest
    @ValueSource(strings = {
        "geometric mean=8", "geometric p=0.125", "poisson lambda=8", "uniform max=20",
        "conway-maxwell-poisson m=8 nu=4.18", "conway-maxwell-poisson mean=8 nu=2",
        "conway-maxwell-poisson lambda=8 nu=1", "conway-maxwell-poisson log-lambda=2 nu=1",
        "conway-maxwell-poisson-mode-tied m=8 nu=2", "conway-maxwell-poisson-mean-tied m=8 nu=2",
        "negative-binomial size=2 mean=8", "negative-binomial size=2 p=0.2", "negative-binomial mean=8 variance=20",
        "discretised-normal mu=8 sigma=2", "mixture weight=0.25 lambda1=2 lambda2=6",
        "mixture weight=0.5 p1=0.5 p2=0.25", "mixture weight=0.5 mean1=2 nu1=1 mean2=9 nu2=1"
    })
    void aLawIsStatedAsOnTheCommandLine(String line) {
        String[] words = line.split(" ", -1);
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String word : words) {
            if (word.contains("=")) {
                numbers.put(word.split("=", -1)[0], Double.parseDouble(word.split("=", -1)[1]));
            }
        }
        StalenessLaw law = LawKind.labelled(words[0]).orElseThrow().of(new LawNumbers(numbers));
        StepSize step = scenario("{ " + words[0] + ": " + numbers.toString().replace("=", ": ") + " }").step();
        StepSize expected = new AdaptiveStep(new TailTau(1), law, 0.1, StepLimits.NONE);
        assertThat(step.parameters()).isEqualTo(expected.parameters());
        for (int tau = 0; tau < 30; tau++) {
            assertThat(step.at(0, tau)).isEqualTo(expected.at(0, tau));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {geometric: {p: 0.5, mean: 1}}                   | must have p, or mean.
            {geometric: {}}                                  | must have p, or mean.
            {conway-maxwell-poisson: {nu: 2, m: 8, mean: 8}} | must have nu with lambda, log-lambda, mean or m
            {conway-maxwell-poisson: {m: 8}}                 | nu: must be stated. It is the dispersion
            {poisson: {mean: 8}}                             | mean: is not a key that is known here
            {negative-binomial: {mean: 3, variance: 2}}      | is no law: size must be > 0
            {mixture: {weight: 0.5, p1: 0.5, lambda2: 3}}    | must have weight
            {empirical: {0: 3}}                              | empirical: is not a key that is known here
            """)
    void numbersThatMakeNoLawAreReported(String law, String message) {
        assertThat(problems(law)).anyMatch(problem -> problem.contains(message));
    }
}
