package stalesim.scenario;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.report.output.ReportFiles;
import stalesim.scenario.json.StoredResult;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.Shard;
import stalesim.scenario.rendering.Rendering;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.Machines;
import stalesim.scenario.runner.Progress;
import stalesim.scenario.runner.Runner;
import stalesim.scenario.runner.StudyCare;
import stalesim.scenario.runner.Workshop;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.store.OutputFolder;
import stalesim.scenario.store.ResultStore;

/**
 * What came of a scenario.
 *
 * @param report the page that shows it
 * @param table its figures as text
 * @param results of all runs, in plan order
 */
public record FinishedScenario(Path report, String table, List<RunResult> results) {

    private static final double NS_PER_S = 1e9;

    /** Makes the list immutable. */
    public FinishedScenario {
        results = List.copyOf(results);
    }

    static FinishedScenario of(Sweep sweep, Path out, Laboratory laboratory) throws InterruptedException {
        int jobs = StudyCare.jobs(sweep, Runtime.getRuntime().availableProcessors());
        Workshop workshop = Workshop.of(laboratory, jobs);
        OutputFolder folder = new OutputFolder(out);
        String hash = folder.prepare(sweep, Shard.WHOLE, workshop.tasks().of(sweep.first()).notes(), false);
        Machines machines = new Machines(folder);
        StudyCare care = new StudyCare(sweep, folder);
        try (ResultStore store = ResultStore.open(folder.resultsFile())) {
            new Runner(workshop, new Silence()).run(care.campaign(Plan.of(sweep), hash, machines, store));
        }
        care.keepPremises(machines, workshop.tasks());
        StringWriter table = new StringWriter();
        new Rendering(folder, stage -> {}).render(new PrintWriter(table));
        List<RunResult> results =
                folder.results().stream().map(StoredResult::result).toList();
        return new FinishedScenario(folder.path().resolve(ReportFiles.REPORT), table.toString(), results);
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
     * @return updates a second; empty if there are no such runs
     */
    public OptionalDouble updatesPerSecond(Clock clock, String algorithm, int workers) {
        return of(clock, algorithm, workers).stream()
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
        public void done(String run, double work) {}

        @Override
        public void end() {}
    }
}
