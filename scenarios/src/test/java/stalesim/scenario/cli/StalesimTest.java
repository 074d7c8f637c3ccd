package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.scenario.json.Json;
import stalesim.scenario.runner.FakeLaboratory;
import stalesim.scenario.runner.Laboratory;

class StalesimTest {

    private static final String SMALL =
            """
            name: small
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 1, 2 ]
            batch: 4
            step: { rule: constant, size: 0.1 }
            stop: { updates: 20 }
            replications: { simulated: { min: 3, until-relative-half-width: 0.001, max: 8 }, real: 2 }
            """;

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(temp.resolve("small.yaml"), SMALL);
    }

    private int stalesim(Laboratory laboratory, Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> words = new ArrayList<>();
        for (Object arg : args) {
            words.add(arg.toString());
        }
        return Stalesim.execute(
                laboratory, new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(new String[0]));
    }

    private int stalesim(Object... args) {
        return stalesim(new FakeLaboratory(), args);
    }

    private String results(String folder) throws IOException {
        return Files.readString(temp.resolve(folder).resolve("results.jsonl"));
    }

    @Test
    void printsTheSchemaAndTheTemplates() {
        assertThat(stalesim("schema")).as(err.toString()).isZero();
        assertThat(Json.parse(out.toString()).path("properties").has("workers")).isTrue();
        assertThat(stalesim("list", "templates")).isZero();
        assertThat(out.toString()).contains("two-socket-server\tmachine: a server", "10-gbit-star\tnetwork: ");
    }

    @Test
    void calibratesBetweenRoundsOfMeasurementsAndThenSimulates() throws IOException {
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(stalesim(laboratory, "run", scenario, "--out", temp.resolve("a"))).as(err.toString()).isZero();
        List<String> log = laboratory.log();
        assertThat(log.subList(0, 2)).containsExactly("warm up", "calibrate");
        assertThat(log.subList(2, 6)).allMatch(entry -> entry.startsWith("real/") && entry.endsWith("/0"));
        assertThat(log.get(6)).isEqualTo("calibrate");
        assertThat(log.subList(7, 11)).allMatch(entry -> entry.startsWith("real/") && entry.endsWith("/1"));
        assertThat(log.get(11)).isEqualTo("calibrate");
        assertThat(log.subList(12, log.size())).allMatch(entry -> entry.startsWith("simulated/"));
        assertThat(results("a").lines().findFirst().orElseThrow())
                .startsWith("{\"clock\":\"simulated\",\"mode\":\"native\",\"algorithm\":\"async-lock\",\"workers\":1");
        assertThat(temp.resolve("a/calibration.json")).exists();
    }

    @Test
    void theReportShowsHowWellTheCalibrationIsKnown() throws IOException {
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isZero();
        String report = Files.readString(temp.resolve("a/report.html"));
        assertThat(report).contains("(passes: 0.800 ± 0.248 µs)").contains("1.250 ± unknown");
        assertThat(stalesim("report", temp.resolve("a"))).isZero();
        assertThat(Files.readString(temp.resolve("a/report.html"))).isEqualTo(report);

        Path calibration = temp.resolve("a/calibration.json");
        String kept = Files.readString(calibration);
        Files.writeString(calibration, kept.replace("\"mean\" : 800.0", "\"mean\" : 8.0"));
        assertThat(stalesim("report", temp.resolve("a"))).isEqualTo(2);
        assertThat(err.toString()).contains("calibration.json").contains("must be a calibration of stalesim");
    }

    @Test
    void fewSequentialRepetitionsAreNotedAndNoMistake() {
        assertThat(stalesim("validate", scenario)).isZero();
        assertThat(err.toString().lines()).filteredOn(line -> line.contains("min=3 should be >= 10")).hasSize(1);
        assertThat(stalesim("validate", "what-if-machine")).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anyNumberOfJobsGivesTheSameBytes() throws IOException {
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"), "--jobs", 1)).isZero();
        assertThat(stalesim("run", scenario, "--out", temp.resolve("b"), "--jobs", 4)).isZero();
        assertThat(results("b")).isEqualTo(results("a"));
    }

    @Test
    void crashedRunsAreCountedAndNotHidden() throws IOException {
        assertThat(stalesim(new FakeLaboratory().crashing(), "run", scenario, "--out", temp.resolve("a")))
                .isEqualTo(ExitCode.INTERNAL);
        long crashed = results("a").lines().filter(line -> line.contains("\"outcome\":\"crashed\"")).count();
        assertThat(crashed).isPositive().isLessThan(results("a").lines().count());
        assertThat(err.toString())
                .contains("crashed and is counted as such: java.lang.ArithmeticException: too hot")
                .contains(crashed + " runs crashed by an error of the program");
        assertThat(temp.resolve("a/report.html")).content().contains("crashed");
    }

    @Test
    void resumingAfterAFailureGivesTheSameBytes() throws IOException {
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isZero();
        assertThat(stalesim(new FakeLaboratory(11), "run", scenario, "--out", temp.resolve("b")))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString()).contains("the laboratory is on fire").doesNotContain("\tat ");
        assertThat(results("b").lines()).hasSize(11);

        FakeLaboratory second = new FakeLaboratory();
        assertThat(stalesim(second, "run", scenario, "--out", temp.resolve("b"), "--resume"))
                .as(err.toString())
                .isZero();
        assertThat(second.log()).doesNotContain("calibrate").noneMatch(entry -> entry.startsWith("real/"));
        assertThat(results("b")).isEqualTo(results("a"));
    }

    @Test
    void aTornLineIsDroppedAndItsRunDoneAgain() throws IOException {
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isZero();
        String whole = results("a");
        Path file = temp.resolve("a/results.jsonl");
        Files.writeString(file, whole.substring(0, whole.length() - 40));
        FakeLaboratory second = new FakeLaboratory();
        assertThat(stalesim(second, "run", scenario, "--out", temp.resolve("a"), "--resume")).isZero();
        assertThat(err.toString()).contains("the last line was cut short and is dropped");
        assertThat(second.log()).containsExactly("warm up", "real/native/sync/2/1");
        assertThat(results("a")).isEqualTo(whole);
    }

    @Test
    void aBrokenLineIsLocated() throws IOException {
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isZero();
        Files.writeString(temp.resolve("a/results.jsonl"), "{\"clock\":3}\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"), "--resume")).isEqualTo(2);
        assertThat(err.toString()).contains("results.jsonl:1: ");
    }

    @Test
    void earlierResultsAreNeitherOverwrittenNorMixed() throws IOException {
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isZero();
        String before = results("a");
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isEqualTo(2);
        assertThat(err.toString()).contains("holds results already").contains("--resume").contains("--out DIR");
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"), "--resume", "--seed", 5))
                .isEqualTo(2);
        assertThat(err.toString()).contains("holds results of another scenario");
        assertThat(results("a")).isEqualTo(before);
    }

    @Test
    void simulateAndMeasureDoTheirPartAlone() throws IOException {
        FakeLaboratory simulating = new FakeLaboratory();
        assertThat(stalesim(simulating, "simulate", scenario, "--out", temp.resolve("s"))).isZero();
        assertThat(simulating.log()).contains("calibrate").noneMatch(entry -> entry.startsWith("real/"));
        FakeLaboratory measuring = new FakeLaboratory();
        assertThat(stalesim(measuring, "measure", scenario, "--out", temp.resolve("m"))).isZero();
        assertThat(measuring.log()).hasSize(9).doesNotContain("calibrate").startsWith("warm up");
    }

    @Test
    void sequentialStoppingDependsOnResultsAlone() throws IOException {
        String rule = "replications={simulated: {min: 2, until-relative-half-width: 9, max: 8}, real: 1}";
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"), "--set", rule)).isZero();
        assertThat(results("a").lines().filter(line -> line.contains("\"simulated\""))).hasSize(8);
    }

    @Test
    void dryRunWritesNothing() {
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(stalesim(laboratory, "run", scenario, "--out", temp.resolve("a"), "--dry-run")).isZero();
        assertThat(err.toString()).contains("Plan of small").contains("8 real runs");
        assertThat(out.toString()).isEmpty();
        assertThat(laboratory.log()).isEmpty();
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsEverythingFirst() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(stalesim(laboratory, "run", scenario, "--out", file)).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written").contains("--out DIR");
        assertThat(stalesim(laboratory, "run", scenario, "--out", file.resolve("below"))).isEqualTo(2);
        assertThat(laboratory.log()).isEmpty();
    }

    @Test
    void aTruncatedDataFileIsTheUsersError() throws IOException {
        Path data = temp.resolve("cut.gz");
        Files.write(data, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        FakeLaboratory laboratory = new FakeLaboratory();
        int code = stalesim(
                laboratory, "run", scenario, "--out", temp.resolve("a"), "--set", "objective.data={libsvm: cut.gz}");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("cut.gz").contains("truncated");
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void scenarioProblemsGiveCodeTwoAndNoTrace() throws IOException {
        Path bad = Files.writeString(temp.resolve("bad.yaml"), SMALL.replace("batch: 4", "batch: none"));
        assertThat(stalesim("validate", bad)).isEqualTo(2);
        assertThat(err.toString()).contains("bad.yaml:5:8: batch: none must be a whole number").doesNotContain("\tat ");
        assertThat(stalesim("run", scenario, "--jobs", 0)).isEqualTo(2);
        assertThat(stalesim("run", "quickstar")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean quickstart?");
        assertThat(stalesim("validate", scenario)).isZero();
        assertThat(out.toString()).contains("valid, 12 simulated and 8 real runs at least");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rum", "run", "list", "list nothing", "law zipf", "law poisson", "law poisson p=3",
        "law geometric p=2", "law geometric p=0.5 --pmf 3..1", "fit /no/such/file", "report /no/such/folder",
        "run quickstart --jobs many"})
    void badUsageGivesCodeTwo(String line) {
        assertThat(stalesim((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithms", "scenarios", "objectives", "steps", "durations", "laws"})
    void listsWhatThereIs(String kind) {
        assertThat(stalesim("list", kind)).isZero();
        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.contains("\t"));
    }

    @Test
    void lawsAreJson() {
        assertThat(stalesim("law", "geometric", "mean=3", "--pmf", "0..1")).isZero();
        assertThat(out.toString()).contains("\"p\" : 0.25").contains("\"0\" : 0.25").contains("\"1\" : 0.1875");
    }

    @Test
    void fitsCountsMeasurementsAndResults() throws IOException {
        Path counts = Files.writeString(temp.resolve("counts.json"), "[50, 25, 13, 6, 3]");
        assertThat(stalesim("fit", counts)).isZero();
        assertThat(out.toString()).contains("\"law\" : \"geometric\"");
        Path measured = Files.writeString(temp.resolve("m.json"), "{\"threads\": 2, \"staleness_counts\": [1, 5, 2]}");
        assertThat(stalesim("fit", measured)).isZero();
        assertThat(stalesim("run", scenario, "--out", temp.resolve("a"))).isZero();
        assertThat(stalesim("fit", temp.resolve("a/results.jsonl"))).isZero();
        assertThat(out.toString()).contains("\"source\" : \"real/native/sync/2\"");
        Path broken = Files.writeString(temp.resolve("broken.json"), "[1, -5]");
        assertThat(stalesim("fit", broken)).isEqualTo(2);
        assertThat(err.toString()).contains("staleness 1 is -5");
    }

    @Test
    void calibrateWritesAMachine() throws IOException {
        assertThat(stalesim("calibrate", scenario)).isZero();
        assertThat(out.toString())
                .contains("\"name\" : \"fake\"")
                .contains("\"estimates\" : [")
                .contains("\"name\" : \"context switch\"")
                .contains("\"mean\" : 800.0");
        // t(0.975, 2) s / sqrt(3) = 4.3027 * 100 / 1.7321 = 248.4 ns
        assertThat(err.toString().lines())
                .contains("context switch              0.800   0.248  µs", "slowdown of two busy cores  1.250       -");
        assertThat(stalesim("calibrate", scenario, "--out", temp.resolve("machine.json"))).isZero();
        assertThat(Files.readString(temp.resolve("machine.json"))).contains("\"cores_per_socket\" : 2");
        assertThat(stalesim("calibrate", scenario, "--out", temp.resolve("no/machine.json"))).isEqualTo(2);
    }

    @Test
    void doctorTellsWhatThereIs() {
        assertThat(stalesim("doctor")).isZero();
        assertThat(out.toString()).contains("machine: fake").contains("java: ");
    }
}
