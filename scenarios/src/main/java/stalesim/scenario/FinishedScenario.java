package stalesim.scenario;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.report.output.ReportFiles;
import stalesim.report.requirement.RequirementCheck;
import stalesim.scenario.forecast.KnownData;
import stalesim.scenario.forecast.TaskNotes;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Progress;
import stalesim.scenario.runner.Runner;
import stalesim.scenario.runner.Undertaking;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.store.OutputFolder;

/**
 * What came of a scenario.
 *
 * @param report the page that shows it
 * @param table its figures as text
 * @param results of all runs, in plan order
 * @param crashed how many runs an error of the program ended; they are among the results
 * @param checks whether what the scenario requires under {@code assert} is met; none of a sweep
 */
public record FinishedScenario(
        Path report, String table, List<RunResult> results, int crashed, List<RequirementCheck> checks) {

    private static final double NS_PER_S = 1e9;

    /** Makes the lists immutable. */
    public FinishedScenario {
        results = List.copyOf(results);
        checks = List.copyOf(checks);
    }

    static FinishedScenario of(Sweep sweep, Path out, Laboratory laboratory) throws InterruptedException {
        Undertaking undertaking = Undertaking.of(
                sweep, Shard.WHOLE, laboratory, Runtime.getRuntime().availableProcessors());
        OutputFolder folder = new OutputFolder(out);
        int crashed = undertaking
                .run(folder, notes(undertaking), false, new Runner(undertaking.workshop(), new Silence())::run)
                .crashed();
        StringWriter table = new StringWriter();
        List<RequirementCheck> checks = new Rendering(folder, stage -> {}).render(new PrintWriter(table));
        List<RunResult> results =
                folder.results().stream().map(StoredResult::result).toList();
        return new FinishedScenario(
                folder.path().resolve(ReportFiles.REPORT), table.toString(), results, crashed, checks);
    }

    private static List<String> notes(Undertaking undertaking) {
        undertaking.checkMemory();
        TaskLibrary tasks = undertaking.workshop().tasks();
        Sweep sweep = undertaking.sweep();
        return TaskNotes.withSurrogate(sweep, KnownData.of(sweep, tasks), tasks).stream()
                .map(Remark::text)
                .toList();
    }

    /**
     * Runs of one kind.
     *
     * @param clock which clock
     * @param algorithm its name in results
     * @param workers how many
     * @return their results, one a repetition
     */
    public List<RunResult> of(Clock clock, String algorithm, int workers) {
        return results.stream()
                .filter(result -> result.clock() == clock)
                .filter(result -> result.algorithm().equals(algorithm) && result.workers() == workers)
                .toList();
    }

    /**
     * Mean throughput of runs of one kind.
     *
     * @param clock which clock
     * @param algorithm its name in results
     * @param workers how many
     * @return updates a second; empty if there are no such runs, or none that took any time
     */
    public OptionalDouble updatesPerSecond(Clock clock, String algorithm, int workers) {
        return of(clock, algorithm, workers).stream()
                .filter(result -> result.durationNs() > 0)
                .mapToDouble(result -> result.updates() * NS_PER_S / result.durationNs())
                .average();
    }

    /** Whoever calls from Java waits for the results. */
    private static final class Silence implements Progress {
        @Override
        public void say(String what) {}

        @Override
        public void begin(String what, int runs, double work) {}

        @Override
        public void more(int runs, double work) {}

        @Override
        public void next(String what) {}

        @Override
        public void underWay(String run, double work) {}

        @Override
        public void done(String run, double work) {}

        @Override
        public void end() {}
    }
}
