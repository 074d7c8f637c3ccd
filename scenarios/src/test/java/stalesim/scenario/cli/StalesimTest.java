package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private final Program stalesim = new Program(FakeLaboratory::new);
    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(temp.resolve("small.yaml"), SMALL);
    }

    private String results(String folder) throws IOException {
        return Files.readString(temp.resolve(folder).resolve("results.jsonl"));
    }

    @Test
    void printsTheSchemaAndTheTemplates() {
        stalesim.done("schema");
        assertThat(Json.parse(stalesim.out()).path("properties").has("workers")).isTrue();
        stalesim.done("list", "templates");
        assertThat(stalesim.out()).contains("two-socket-server\tmachine: a server", "10-gbit-star\tnetwork: ");
    }

    @Test
    void calibratesBetweenRoundsOfMeasurementsAndThenSimulates() throws IOException {
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(stalesim.runIn(laboratory, "run", scenario, "--out", temp.resolve("a"))).as(stalesim.err()).isZero();
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
        stalesim.done("run", scenario, "--out", temp.resolve("a"));
        String report = Files.readString(temp.resolve("a/report.html"));
        assertThat(report).contains("(passes: 0.800 ± 0.248 µs)").contains("1.250 ± unknown");
        stalesim.done("report", temp.resolve("a"));
        assertThat(Files.readString(temp.resolve("a/report.html"))).isEqualTo(report);

        Path calibration = temp.resolve("a/calibration.json");
        String kept = Files.readString(calibration);
        Files.writeString(calibration, kept.replace("\"mean\" : 800.0", "\"mean\" : 8.0"));
        assertThat(stalesim.run("report", temp.resolve("a"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("calibration.json").contains("must be a calibration of stalesim");
    }

    @Test
    void fewSequentialRepetitionsAreNotedAndNoMistake() {
        stalesim.done("validate", scenario);
        assertThat(stalesim.err().lines()).filteredOn(line -> line.contains("min=3 should be >= 10")).hasSize(1);
        stalesim.done("validate", "what-if-machine");
        assertThat(stalesim.err()).isEmpty();
    }

    @Test
    void anyNumberOfJobsGivesTheSameBytes() throws IOException {
        stalesim.done("run", scenario, "--out", temp.resolve("a"), "--jobs", 1);
        stalesim.done("run", scenario, "--out", temp.resolve("b"), "--jobs", 4);
        assertThat(results("b")).isEqualTo(results("a"));
    }

    @Test
    void crashedRunsAreCountedAndNotHidden() throws IOException {
        assertThat(stalesim.runIn(new FakeLaboratory().crashing(), "run", scenario, "--out", temp.resolve("a")))
                .isEqualTo(ExitCode.INTERNAL);
        long crashed = results("a").lines().filter(line -> line.contains("\"outcome\":\"crashed\"")).count();
        assertThat(crashed).isPositive().isLessThan(results("a").lines().count());
        assertThat(stalesim.err())
                .contains("crashed and is counted as such: java.lang.ArithmeticException: too hot")
                .contains(crashed + " runs crashed by an error of the program");
        assertThat(temp.resolve("a/report.html")).content().contains("crashed");
    }

    @Test
    void resumingAfterAFailureGivesTheSameBytes() throws IOException {
        stalesim.done("run", scenario, "--out", temp.resolve("a"));
        assertThat(stalesim.runIn(new FakeLaboratory(11), "run", scenario, "--out", temp.resolve("b")))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(stalesim.err()).contains("the laboratory is on fire").doesNotContain("\tat ");
        assertThat(results("b").lines()).hasSize(11);

        FakeLaboratory second = new FakeLaboratory();
        assertThat(stalesim.runIn(second, "run", scenario, "--out", temp.resolve("b"), "--resume"))
                .as(stalesim.err())
                .isZero();
        assertThat(second.log()).doesNotContain("calibrate").noneMatch(entry -> entry.startsWith("real/"));
        assertThat(results("b")).isEqualTo(results("a"));
    }

    @Test
    void aTornLineIsDroppedAndItsRunDoneAgain() throws IOException {
        stalesim.done("run", scenario, "--out", temp.resolve("a"));
        String whole = results("a");
        Path file = temp.resolve("a/results.jsonl");
        Files.writeString(file, whole.substring(0, whole.length() - 40));
        FakeLaboratory second = new FakeLaboratory();
        assertThat(stalesim.runIn(second, "run", scenario, "--out", temp.resolve("a"), "--resume")).isZero();
        assertThat(stalesim.err()).contains("the last line was cut short and is dropped");
        assertThat(second.log()).containsExactly("warm up", "real/native/sync/2/1");
        assertThat(results("a")).isEqualTo(whole);
    }

    @Test
    void aBrokenLineIsLocated() throws IOException {
        stalesim.done("run", scenario, "--out", temp.resolve("a"));
        Files.writeString(temp.resolve("a/results.jsonl"), "{\"clock\":3}\n", StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(stalesim.run("run", scenario, "--out", temp.resolve("a"), "--resume")).isEqualTo(2);
        assertThat(stalesim.err()).contains("results.jsonl:1: ");
    }

    @Test
    void earlierResultsAreNeitherOverwrittenNorMixed() throws IOException {
        stalesim.done("run", scenario, "--out", temp.resolve("a"));
        String before = results("a");
        assertThat(stalesim.run("run", scenario, "--out", temp.resolve("a"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("holds results already").contains("--resume").contains("--out DIR");
        assertThat(stalesim.run("run", scenario, "--out", temp.resolve("a"), "--resume", "--seed", 5)).isEqualTo(2);
        assertThat(stalesim.err()).contains("holds results of another scenario");
        assertThat(results("a")).isEqualTo(before);
    }

    @Test
    void simulateAndMeasureDoTheirPartAlone() throws IOException {
        FakeLaboratory simulating = new FakeLaboratory();
        assertThat(stalesim.runIn(simulating, "simulate", scenario, "--out", temp.resolve("s"))).isZero();
        assertThat(simulating.log()).contains("calibrate").noneMatch(entry -> entry.startsWith("real/"));
        FakeLaboratory measuring = new FakeLaboratory();
        assertThat(stalesim.runIn(measuring, "measure", scenario, "--out", temp.resolve("m"))).isZero();
        assertThat(measuring.log()).hasSize(9).doesNotContain("calibrate").startsWith("warm up");
    }

    @Test
    void sequentialStoppingDependsOnResultsAlone() throws IOException {
        String rule = "replications={simulated: {min: 2, until-relative-half-width: 9, max: 8}, real: 1}";
        stalesim.done("run", scenario, "--out", temp.resolve("a"), "--set", rule);
        assertThat(results("a").lines().filter(line -> line.contains("\"simulated\""))).hasSize(8);
    }

    @Test
    void dryRunWritesNothing() {
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(stalesim.runIn(laboratory, "run", scenario, "--out", temp.resolve("a"), "--dry-run")).isZero();
        assertThat(stalesim.err()).contains("Plan of small").contains("8 real runs");
        assertThat(stalesim.out()).isEmpty();
        assertThat(laboratory.log()).isEmpty();
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsEverythingFirst() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "in the way");
        FakeLaboratory laboratory = new FakeLaboratory();
        assertThat(stalesim.runIn(laboratory, "run", scenario, "--out", file)).isEqualTo(2);
        assertThat(stalesim.err()).contains("cannot be written").contains("--out DIR");
        assertThat(stalesim.runIn(laboratory, "run", scenario, "--out", file.resolve("below"))).isEqualTo(2);
        assertThat(laboratory.log()).isEmpty();
    }

    @Test
    void aTruncatedDataFileIsTheUsersError() throws IOException {
        Path data = temp.resolve("cut.gz");
        Files.write(data, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0});
        FakeLaboratory laboratory = new FakeLaboratory();
        int code = stalesim.runIn(
                laboratory, "run", scenario, "--out", temp.resolve("a"), "--set", "objective.data={libsvm: cut.gz}");
        assertThat(code).isEqualTo(2);
        assertThat(stalesim.err()).contains("cut.gz").contains("truncated");
        assertThat(temp.resolve("a")).doesNotExist();
    }

    @Test
    void scenarioProblemsGiveCodeTwoAndNoTrace() throws IOException {
        Path bad = Files.writeString(temp.resolve("bad.yaml"), SMALL.replace("batch: 4", "batch: none"));
        assertThat(stalesim.run("validate", bad)).isEqualTo(2);
        assertThat(stalesim.err()).contains("bad.yaml:5:8: batch: none must be a whole number").doesNotContain("\tat ");
        assertThat(stalesim.run("run", scenario, "--jobs", 0)).isEqualTo(2);
        assertThat(stalesim.run("run", "quickstar")).isEqualTo(2);
        assertThat(stalesim.err()).contains("Did you mean quickstart?");
        stalesim.done("validate", scenario);
        assertThat(stalesim.out()).contains("valid, 12 simulated and 8 real runs at least");
    }

    /** What cannot be run is not valid: unreadable data, data that do not suit, too few of them. */
    @ParameterizedTest
    @ValueSource(strings = {
        "objective.data={libsvm: small.yaml} | small.yaml:1",
        "objective={kind: lenet, data: {dense: {rows: 50, features: 5}}} | are no square image",
        "objective.data={analog: {rows: 40, features: 2}} | analog: non-zeros must be <= features",
        "sampling={partition: iid} workers=3000 | a partition must give every worker a sample",
    })
    void validateRefusesDataThatCannotBeUsed(String line) {
        String[] parts = line.split(" \\| ", -1);
        List<Object> words = new ArrayList<>(List.of("validate", scenario));
        for (String setting : parts[0].split(" (?=[a-z]+=)", -1)) {
            words.addAll(List.of("--set", setting));
        }
        assertThat(stalesim.run(words.toArray())).isEqualTo(2);
        assertThat(stalesim.err()).contains(parts[1]);
        assertThat(stalesim.out()).doesNotContain("valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rum", "run", "list", "list nothing", "law zipf", "law poisson", "law poisson p=3",
        "law geometric p=2", "law geometric p=0.5 --pmf 3..1", "fit /no/such/file", "report /no/such/folder",
        "run quickstart --jobs many"})
    void badUsageGivesCodeTwo(String line) {
        assertThat(stalesim.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ", -1)))).isEqualTo(2);
        assertThat(stalesim.out()).isEmpty();
        assertThat(stalesim.err()).isNotBlank().doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"algorithms", "scenarios", "objectives", "steps", "durations", "laws"})
    void listsWhatThereIs(String kind) {
        stalesim.done("list", kind);
        assertThat(stalesim.out().lines()).isNotEmpty().allMatch(line -> line.contains("\t"));
    }

    @Test
    void lawsAreJson() {
        stalesim.done("law", "geometric", "mean=3", "--pmf", "0..1");
        assertThat(stalesim.out()).contains("\"p\" : 0.25").contains("\"0\" : 0.25").contains("\"1\" : 0.1875");
    }

    @Test
    void fitsCountsMeasurementsAndResults() throws IOException {
        Path counts = Files.writeString(temp.resolve("counts.json"), "[50, 25, 13, 6, 3]");
        stalesim.done("fit", counts);
        assertThat(stalesim.out()).contains("\"law\" : \"geometric\"");
        Path measured = Files.writeString(temp.resolve("m.json"), "{\"threads\": 2, \"staleness_counts\": [1, 5, 2]}");
        stalesim.done("fit", measured);
        stalesim.done("run", scenario, "--out", temp.resolve("a"));
        stalesim.done("fit", temp.resolve("a/results.jsonl"));
        assertThat(stalesim.out()).contains("\"source\" : \"real/native/sync/2\"");
        Path table = Files.writeString(temp.resolve("counts.csv"), "count,staleness\n25,1\n50,0\n3,4\n13,2\n6,3\n");
        assertThat(stalesim.done("fit", table)).isEqualTo(stalesim.done("fit", counts).replace("counts.json", "counts.csv"));
        Path semicolons = Files.writeString(temp.resolve("semi.csv"), "staleness;count\n0;50\n");
        assertThat(stalesim.run("fit", semicolons)).isEqualTo(2);
        assertThat(stalesim.err()).contains("no column with the name staleness").contains("separated by commas");
        Path halves = Files.writeString(temp.resolve("halves.csv"), "staleness,count\n0.5,50\n");
        assertThat(stalesim.run("fit", halves)).isEqualTo(2);
        assertThat(stalesim.err()).contains("value 1: staleness 0.5 and count 50.0 must be whole numbers");
        Path broken = Files.writeString(temp.resolve("broken.json"), "[1, -5]");
        assertThat(stalesim.run("fit", broken)).isEqualTo(2);
        assertThat(stalesim.err()).contains("staleness 1 is -5");
    }

    @Test
    void calibrateWritesAMachine() throws IOException {
        stalesim.done("calibrate", scenario);
        assertThat(stalesim.out())
                .contains("\"name\" : \"fake\"")
                .contains("\"estimates\" : [")
                .contains("\"name\" : \"context switch\"")
                .contains("\"mean\" : 800.0");
        // t(0.975, 2) s / sqrt(3) = 4.3027 * 100 / 1.7321 = 248.4 ns
        assertThat(stalesim.err().lines())
                .contains("context switch              0.800   0.248  µs", "slowdown of two busy cores  1.250       -");
        stalesim.done("calibrate", scenario, "--out", temp.resolve("machine.json"));
        assertThat(Files.readString(temp.resolve("machine.json"))).contains("\"cores_per_socket\" : 2");
        assertThat(stalesim.run("calibrate", scenario, "--out", temp.resolve("no/machine.json"))).isEqualTo(2);
        assertThat(stalesim.run("validate", scenario, "--set", "machine={calibration: machine.json}"))
                .as("the fake machine has no times but of gradients")
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("read-us is missing, the time of read, and async-lock needs it. Calibrate");
    }

    @Test
    void doctorTellsWhatThereIs() {
        stalesim.done("doctor");
        assertThat(stalesim.out()).contains("machine: fake").contains("java: ");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(stalesim.done("help")).contains("Begin with: stalesim run quickstart");
        assertThat(stalesim.done("help", "run")).contains("For instance: stalesim run quickstart");
        assertThat(stalesim.done("run", "--help")).contains("For instance: stalesim run quickstart");
    }

    @Test
    void optionsSayWhatTheirNumbersMustBe() {
        assertThat(stalesim.run("run", scenario, "--jobs", "abc")).isEqualTo(2);
        assertThat(stalesim.err()).contains("--jobs").contains("abc must be a whole number");
        assertThat(stalesim.run("simulate", scenario, "--trace", temp.resolve("t.json"), "--trace-workers", "3"))
                .isEqualTo(2);
        assertThat(stalesim.err())
                .contains("there is no simulated run with --trace-workers 3. There are (mode, algorithm, workers): native");
    }

    @Test
    void aListOfWordsIsShownOnce() {
        assertThat(stalesim.run("validate", scenario, "--set", "algorithms=[zzzzzzzz]")).isEqualTo(2);
        assertThat(stalesim.err()).contains("must be one of sequential").doesNotContain("Known:");
        assertThat(stalesim.run("list", "zzzzzzzz")).isEqualTo(2);
        assertThat(stalesim.err()).contains("must be one of").doesNotContain("Known:");
    }
}
