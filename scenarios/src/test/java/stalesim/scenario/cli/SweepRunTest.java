package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.runner.FakeLaboratory;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.ThisMachine;

class SweepRunTest {

    private static final String SWEPT =
            """
            name: swept
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 1, 2 ]
            step: { rule: constant, size: 0.1 }
            machine: { cores: 2, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 1,
              exchange-us: 1, local-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 20 }
            replications: { simulated: { min: 2, until-relative-half-width: 0.001, max: 4 }, real: 2 }
            evaluate: { rows: 50, points: 4 }
            sweep:
              batch: 1..4 x2
              step.size: [ 0.1, 0.2 ]
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program(FakeLaboratory::new);
    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(temp.resolve("swept.yaml"), SWEPT);
    }

    /** Runs the scenario in a folder, which must succeed. */
    private List<String> run(Laboratory laboratory, String folder, Object... more) throws IOException {
        List<Object> args = new ArrayList<>(List.of("run", scenario, "--out", temp.resolve(folder)));
        Collections.addAll(args, more);
        assertThat(stalesim.runIn(laboratory, args.toArray())).as(stalesim.err()).isZero();
        return results(folder);
    }

    private List<String> results(String folder) throws IOException {
        return Files.readAllLines(temp.resolve(folder).resolve("results.jsonl"));
    }

    @Test
    void resultsNameTheirPointAndStandInPlanOrder() throws IOException {
        List<String> lines = run(new FakeLaboratory(), "a");
        List<String> points = lines.stream()
                .map(line -> line.substring(0, line.indexOf(",\"clock\"")))
                .distinct()
                .toList();
        assertThat(points)
                .containsExactly(
                        "{\"point\":{\"batch\":\"1\",\"step.size\":\"0.1\"}",
                        "{\"point\":{\"batch\":\"1\",\"step.size\":\"0.2\"}",
                        "{\"point\":{\"batch\":\"2\",\"step.size\":\"0.1\"}",
                        "{\"point\":{\"batch\":\"2\",\"step.size\":\"0.2\"}",
                        "{\"point\":{\"batch\":\"4\",\"step.size\":\"0.1\"}",
                        "{\"point\":{\"batch\":\"4\",\"step.size\":\"0.2\"}");
        assertThat(lines).hasSizeBetween(6 * 4 * 2, 6 * 4 * 4);
    }

    @Test
    void theSimulatorGivesTheSameBytesForAnyJobsAndAnyShards() throws IOException {
        List<String> one = run(new ThisMachine(), "one", "--jobs", 1);
        assertThat(run(new ThisMachine(), "three", "--jobs", 3)).isEqualTo(one);
        List<Object> merge = new ArrayList<>(List.of("merge", "--out", temp.resolve("merged")));
        for (int shard = 1; shard <= 5; shard++) {
            List<String> part = run(new ThisMachine(), "shard" + shard, "--shard", shard + "/5");
            assertThat(part).isNotEmpty().hasSizeLessThan(one.size() / 2);
            merge.add(temp.resolve("shard" + shard));
        }
        assertThat(stalesim.runIn(new ThisMachine(), merge.toArray())).as(stalesim.err()).isZero();
        assertThat(temp.resolve("merged/results.jsonl"))
                .hasSameBinaryContentAs(temp.resolve("one/results.jsonl"));
        assertThat(temp.resolve("merged/report.html")).isNotEmptyFile();
    }

    @Test
    void resumingAfterAFailureGivesTheSameBytes() throws IOException {
        List<String> whole = run(new FakeLaboratory(), "a");
        assertThat(stalesim.runIn(new FakeLaboratory(17), "run", scenario, "--out", temp.resolve("b")))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(results("b")).hasSize(17);
        FakeLaboratory second = new FakeLaboratory();
        assertThat(run(second, "b", "--resume")).isEqualTo(whole);
        assertThat(stalesim.err()).contains("Resuming: 17 runs are finished already.");
        assertThat(second.log()).hasSize(whole.size() - 17);
    }

    /** Assumptions are told in full by the first shard and by a dry run; who goes on counts them. */
    @Test
    void whatWasToldIsNotToldAgain() throws IOException {
        run(new FakeLaboratory(), "a", "--shard", "1/2");
        assertThat(stalesim.err()).contains("Assumed: speeds is not stated");
        run(new FakeLaboratory(), "b", "--shard", "2/2");
        assertThat(stalesim.err())
                .contains(" assumptions: told by shard 1/2, and by --dry-run")
                .doesNotContain("Assumed");
        run(new FakeLaboratory(), "a", "--shard", "1/2", "--resume");
        assertThat(stalesim.err())
                .contains(" assumptions: told when the results were begun, and by --dry-run")
                .doesNotContain("Assumed");
        run(new FakeLaboratory(), "b", "--shard", "2/2", "--resume", "--dry-run");
        assertThat(stalesim.err()).contains("Assumed: speeds is not stated").doesNotContain("told");
        run(new FakeLaboratory(), "fresh", "--resume");
        assertThat(stalesim.err()).contains("Assumed: speeds is not stated");
    }

    @Test
    void aTornLineIsDoneAgain() throws IOException {
        List<String> whole = run(new FakeLaboratory(), "a");
        Path file = temp.resolve("a/results.jsonl");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        FakeLaboratory second = new FakeLaboratory();
        assertThat(run(second, "a", "--resume")).isEqualTo(whole);
        assertThat(second.log()).hasSize(1);
    }

    @Test
    void pointsThatShareACalibrationAreCalibratedOnce() throws IOException {
        FakeLaboratory laboratory = new FakeLaboratory();
        List<String> whole =
                run(laboratory, "a", "--set", "machine={calibrate: here}", "--set", "clocks=[simulated, real]");
        // a calibration for each of three batches, a pass before each of two rounds of real runs and one after them
        assertThat(laboratory.log().stream().filter("calibrate"::equals)).hasSize(3 * 3);
        assertThat(laboratory.log().stream().filter("warm up"::equals)).hasSize(3);
        int lastReal = laboratory.log().lastIndexOf("real/native/sync/2/1");
        assertThat(laboratory.log().subList(0, lastReal)).noneMatch(entry -> entry.startsWith("simulated/"));
        try (Stream<Path> files = Files.list(temp.resolve("a"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.matches("calibration-[0-9a-f]{12}\\.json"))
                    .hasSize(3);
        }
        FakeLaboratory second = new FakeLaboratory();
        assertThat(
                run(second, "a", "--resume", "--set", "machine={calibrate: here}", "--set", "clocks=[simulated, real]"))
                .isEqualTo(whole);
        assertThat(second.log()).isEmpty();
    }

    @Test
    void anotherSweepOrShardIsAnotherScenario() throws IOException {
        run(new FakeLaboratory(), "a", "--shard", "1/3");
        assertThat(stalesim.run("run", scenario, "--out", temp.resolve("a"), "--resume")).isEqualTo(2);
        assertThat(stalesim.err()).contains("holds results of shard 1/3, now 1/1 is wanted");
        assertThat(stalesim.run("run", scenario, "--out", temp.resolve("a"), "--resume",
                        "--shard", "1/3", "--set", "sweep.batch=[1,2]"))
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("holds results of another scenario");
        assertThat(stalesim.run("run", scenario, "--shard", "4/3")).isEqualTo(2);
        assertThat(stalesim.err()).contains("--shard: 4/3 must be I/N with 1 <= I <= N");
        assertThat(stalesim.run("run", scenario, "--shard", "25/25")).isEqualTo(2);
        assertThat(stalesim.err()).contains("--shard: 25/25 is empty, as the plan has no more than 24 cells");
    }

    @Test
    void mergeReportsWhatIsMissingAndTheRestCanBeDone() throws IOException {
        List<String> whole = run(new FakeLaboratory(), "whole");
        run(new FakeLaboratory(), "s1", "--shard", "1/2");
        assertThat(stalesim.run("merge", "--out", temp.resolve("m"), temp.resolve("s1"))).isEqualTo(2);
        assertThat(stalesim.err())
                .contains("Missing: simulated/native/async-lock/2/0 at batch=1, step.size=0.1")
                .contains("... and 2 more cells.")
                .contains("12 cells are not finished")
                .contains("--resume");
        assertThat(run(new FakeLaboratory(), "m", "--resume")).isEqualTo(whole);
    }

    /** Halves and thirds have runs in common; what is refused leaves nothing in the way of another merge. */
    @Test
    void mergeThatIsRefusedLeavesNoTarget() throws IOException {
        run(new FakeLaboratory(), "half", "--shard", "1/2");
        run(new FakeLaboratory(), "third", "--shard", "1/3");
        Path target = temp.resolve("m");
        assertThat(stalesim.run("merge", "--out", target, temp.resolve("half"), temp.resolve("third"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("third: holds ", "Name shards of one division into parts.");
        assertThat(target).doesNotExist();
        assertThat(stalesim.run("merge", "--out", target, temp.resolve("half"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("cells are not finished").doesNotContain("holds results already");
    }

    @Test
    void mergeRefusesWhatDoesNotBelongTogether() throws IOException {
        run(new FakeLaboratory(), "s1", "--shard", "1/2");
        run(new FakeLaboratory(), "s2", "--shard", "2/2", "--seed", 2);
        run(new FakeLaboratory(), "whole");
        assertThat(stalesim.run("merge", "--out", temp.resolve("m"), temp.resolve("s1"), temp.resolve("s2")))
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("belongs to another scenario than");
        assertThat(stalesim.run("merge", "--out", temp.resolve("m"), temp.resolve("s1"), temp.resolve("s1")))
                .isEqualTo(2);
        assertThat(stalesim.err()).contains("which another folder holds too");
        assertThat(stalesim.run("merge", "--out", temp.resolve("n"), temp.resolve("whole"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("holds no shard");
        assertThat(stalesim.run("merge", "--out", temp.resolve("whole"), temp.resolve("s1"))).isEqualTo(2);
        assertThat(stalesim.err()).contains("holds results already");
    }

    @Test
    void thePlanTellsAxesAndSumsAndNotEveryPoint() {
        assertThat(stalesim.run("run", scenario, "--dry-run", "--set", "sweep.batch=1..40",
                        "--out", temp.resolve("a")))
                .isZero();
        assertThat(stalesim.err())
                .contains("  80 points with 320 cells:")
                .contains("    batch: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ... 40 (40)")
                .contains("    step.size: 0.1, 0.2")
                .contains("at least 640 simulated runs, at most 1280");
        assertThat(stalesim.err().lines()).hasSizeLessThan(20).noneMatch(line -> line.contains("batch=17"));
        stalesim.done("validate", scenario);
        assertThat(stalesim.out()).contains("valid, 6 points, 48 simulated and 0 real runs at least");
    }
}
