package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.staleness.court.Court;
import stalesim.model.staleness.court.Court.Settings;
import stalesim.model.staleness.court.Observations;
import stalesim.report.wording.Words;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.VerdictJson;
import stalesim.scenario.store.HistogramFile;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stalesim fit FILE [--workers M] [--effective-updates N] [--draws B] [--seed N]}. */
@Command(
        name = "fit",
        mixinStandardHelpOptions = true,
        description = "Fit and judge staleness laws on observed counts; JSON.")
final class FitCommand implements Callable<Integer> {

    private static final int LEAST_DRAWS = 99;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A JSON array of counts by staleness, a measurement with staleness_counts, a table (.csv) with"
                    + " the columns staleness and count, or results.jsonl, where the replications of a cell are judged"
                    + " together.")
    Path file;

    @Option(
            names = "--workers",
            paramLabel = "M",
            description = "Number of workers where the file does not say it; else taken as mean staleness + 1.")
    Optional<Integer> workers = Optional.empty();

    @Option(
            names = "--effective-updates",
            paramLabel = "N",
            description = "For a single histogram: how many independent updates it is worth, for instance after"
                    + " thinning to one in 3m. Without it no law can be rejected.")
    Optional<Double> effectiveUpdates = Optional.empty();

    @Option(
            names = "--draws",
            paramLabel = "B",
            defaultValue = "199",
            description = "Bootstrap draws for each p-value and interval, at least 99 (default: ${DEFAULT-VALUE}).")
    int draws;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the bootstrap (default: ${DEFAULT-VALUE}).")
    long seed;

    /** One histogram gives one object; a result file with several cells gives {@code {"groups": [...]}}. */
    @Override
    public Integer call() {
        if (draws < LEAST_DRAWS) {
            throw new UsageException("--draws: " + draws + " must be >= " + LEAST_DRAWS + ". Leave it out for 199.");
        }
        Map<String, Observations> observed = HistogramFile.read(file);
        spec.commandLine().getOut().print(Json.pretty(judged(observed)));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private ObjectNode judged(Map<String, Observations> observed) {
        try (StageWatch stages = StageWatch.on(ProgressLine.on(spec.commandLine().getErr()))) {
            stages.accept("Judging which law of staleness describes " + Words.count(observed.size(), "case"));
            return allJudged(observed);
        }
    }

    private ObjectNode allJudged(Map<String, Observations> observed) {
        ObjectNode node = Json.object();
        if (observed.size() == 1) {
            observed.forEach((source, observations) -> node.setAll(judged(source, observations)));
        } else {
            ArrayNode groups = node.putArray("groups");
            observed.forEach((source, observations) -> groups.add(judged(source, observations)));
        }
        return node;
    }

    private ObjectNode judged(String source, Observations read) {
        Observations observations = stated(source, read);
        Settings standard = Settings.STANDARD;
        var random = new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
        try {
            return VerdictJson.write(
                    source,
                    observations,
                    Court.judge(observations, random, new Settings(draws, standard.level(), standard.rejection())));
        } catch (IllegalArgumentException e) {
            throw new UsageException(source + ": " + e.getMessage() + ". Fit a run with less staleness.");
        }
    }

    /** What the file says with what the options say. */
    private Observations stated(String source, Observations read) {
        workers.ifPresent(stated -> checkWorkers(source, read, stated));
        effectiveUpdates.ifPresent(stated -> checkWorth(source, read, stated));
        return new Observations(
                read.replicates(),
                workers.map(OptionalInt::of).orElse(read.workers()),
                effectiveUpdates.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private static void checkWorkers(String source, Observations read, int stated) {
        if (read.workers().isPresent() && read.workers().getAsInt() != stated) {
            throw new UsageException("--workers: " + stated + " must be " + read.workers().getAsInt() + ", which "
                    + source + " states. Leave the option out.");
        }
        if (stated < 1) {
            throw new UsageException(
                    "--workers: " + stated + " must be >= 1. Leave the option out to take it from the mean.");
        }
    }

    private static void checkWorth(String source, Observations read, double stated) {
        if (!(stated > 0)) {
            throw new UsageException("--effective-updates: " + stated
                    + " must be > 0. Write for instance the number of updates divided by 3m.");
        }
        if (read.replicates().size() > 1) {
            throw new UsageException("--effective-updates: " + source + " has " + read.replicates().size()
                    + " replicates, which show what they are worth. Leave the option out.");
        }
    }
}
