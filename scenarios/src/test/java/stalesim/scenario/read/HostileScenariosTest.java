package stalesim.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.data.DataException;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.library.ScenarioLibrary;

/** What mutated files have found: each of these once ended in an error of the program, or in none for a long time. */
class HostileScenariosTest {

    private static final String MINIMAL =
            """
            name: minimal
            objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 100 }
            """;

    private static List<String> problems(String yaml, String... settings) {
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        ScenarioException failure = catchThrowableOfType(
                ScenarioException.class,
                () -> ScenarioReader.read(new ScenarioText("test.yaml", yaml, Optional.empty(), "test"), overrides));
        assertThat(failure).as("the scenario must be refused").isNotNull();
        return failure.problems().stream().map(Problem::render).toList();
    }

    @Test
    void deepNestingIsRefusedBeforeAnythingDescends() {
        for (int depth : new int[] {51, 1000, 100_000}) {
            assertThat(problems("a: " + "[".repeat(depth)))
                    .singleElement()
                    .asString()
                    .startsWith("test.yaml:1:53: is nested more than 50 deep. Remove brackets.");
        }
        assertThat(problems(MINIMAL, "workers=" + "[".repeat(60) + "]".repeat(60)))
                .anyMatch(problem -> problem.contains("nested more than 50 deep"));
    }

    @Test
    void aliasesThatMeanBillionsOfValuesAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [ 1, 1, 1, 1, 1, 1, 1, 1, 1 ]\n");
        for (int i = 1; i <= 20; i++) {
            bomb.append("a%d: &a%d [ %s*a%d ]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(8), i - 1));
        }
        assertThat(problems(bomb.toString()))
                .singleElement()
                .asString()
                .startsWith("test.yaml:1:35: a5[")
                .contains("more than 200000 values");
    }

    @Test
    void aliasesThatNestDeeplyAreRefused() {
        StringBuilder chain = new StringBuilder("a0: &a0 [ 1 ]\n");
        for (int i = 1; i <= 5000; i++) {
            chain.append("a%d: &a%d [ *a%d ]\n".formatted(i, i, i - 1));
        }
        assertThat(problems(chain.toString())).singleElement().asString().contains("nested more than 50 deep");
    }

    @Test
    void anAnchorThatContainsItselfIsRefused() {
        assertThat(problems(MINIMAL + "a: &a { b: *a }")).anyMatch(problem -> problem.contains("contains itself"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            workers=1..9e18 +1                  | must rise from
            workers=1..10000                    | over at most 1000 values
            workers=[1..1000, 1001..1002]       | and must name at most 1000
            workers=[999990..1000000]           | workers together, and must name
            workers=9223372036854775807..9223372036854775807 | must rise from
            """)
    void moreWorkersThanAnybodyCanWaitForAreRefused(String setting, String message) {
        assertThat(problems(MINIMAL, setting)).singleElement().asString().contains(message);
    }

    @Test
    void roundsThatLeaveWorkersOutForLongAreRefused() {
        assertThat(problems(MINIMAL, "workers=1000000", "algorithms=[local-rounds]"))
                .anyMatch(problem -> problem.contains("has no gradient to compute in 300 rounds"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            machine={cores: 2147483647, compute: 1}                         | machine.cores: 2147483647 must be <= 1000000
            machine={cores: 4, compute: 1e300}                              | machine.compute: 1e300 must be <= 10000000000000
            machine={cores: 4, compute: {lognormal: {mean-us: 1e300, cv: 1}}} | mean-us: 1e300 must be <= 10000000000000
            machine={cores: 4, compute: {gamma: {mean-us: 1, cv: 1e200}}}   | cv: 1e200 must be <= 1000
            machine={cores: 4, compute: 1, slice-us: 1e300}                 | slice-us: 1e300 must be <= 10000000000000
            """)
    void machinesBeyondTheClocksRangeAreRefused(String setting, String message) {
        assertThat(problems(MINIMAL, setting)).anyMatch(problem -> problem.contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {poisson: {lambda: 1e300}}                              | lambda: 1e300 must be <= 1000000
            {uniform: {max: 10000000}}                              | max: 10000000 must be <= 1000000
            {geometric: {p: 1e-9}}                                  | must end below a staleness of 2^31
            {geometric: {p: 1e-6}}                                  | reaches stalenesses above 1000000
            {conway-maxwell-poisson: {nu: 1e-9, log-lambda: 1e9}}   | is no law
            """)
    void lawsThatReachTooFarAreRefused(String law, String message) {
        assertThat(problems(MINIMAL, "step={rule: tail-tau, size: 1, law: " + law + "}"))
                .singleElement()
                .asString()
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {dense: {rows: 2147483647, features: 2147483647}}           | must come to <= 2000000000
            {ruler: {rows: 4, features: 2147483647, density: 1e-9}}     | 2147483647 parameters, and must come to <= 100000000
            {blobs: {rows: 4, features: 1000, classes: 1000000}}        | 1000000000 parameters
            {ruler: {rows: 3, features: 5, copies: 2}}                  | 3 must be >= 4 where samples are copied
            """)
    void dataThatFitNowhereAreRefused(String data, String message) {
        assertThat(problems(MINIMAL, "objective.data=" + data)).singleElement().asString().contains(message);
    }

    @Test
    void longWordsAreCutShortAndNotGuessedAt() {
        List<String> problems = problems(MINIMAL + "k".repeat(900) + ": 1\nbatch: " + "9".repeat(100_000));
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0)).doesNotContain("Did you mean");
        assertThat(problems.get(1)).contains("99... must be");
    }

    @Test
    void largeFilesAreNotRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("samples.yaml");
        Files.writeString(file, "#".repeat(1_000_001));
        assertThatThrownBy(() -> ScenarioLibrary.open(file.toString()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("must be a scenario of at most 1000000 bytes");
    }
}
