package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.runner.TracedRun;
import stalesim.scenario.store.NamedFile;

/** The arguments that say which simulated run is traced. */
final class TraceArguments {

    private static final long LIMIT = 1_000_000;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Also write what workers and cores do in one run, for ui.perfetto.dev or chrome://tracing: the"
                    + " first repetition of the run with most workers, of several the first in the plan.")
    Optional<Path> file = Optional.empty();

    @Option(names = "--trace-algorithm", paramLabel = "NAME", description = "Trace a run of this algorithm.")
    Optional<String> algorithm = Optional.empty();

    @Option(names = "--trace-workers", paramLabel = "M", description = "Trace a run with so many workers.")
    Optional<Integer> workers = Optional.empty();

    @Option(names = "--trace-mode", paramLabel = "MODE", description = "Trace a run in this mode: native or paced.")
    Optional<Mode> mode = Optional.empty();

    @Option(
            names = "--trace-limit",
            paramLabel = "N",
            description = "Most spans in the file, 1000000 by default; what comes after them is left out.")
    Optional<Long> limit = Optional.empty();

    /** Finds the run and checks that its trace can be written; empty if none is wanted. */
    Optional<TracedRun> wanted(Plan plan) {
        if (file.isEmpty()) {
            if (algorithm.isPresent() || workers.isPresent() || mode.isPresent() || limit.isPresent()) {
                throw new UsageException("--trace-algorithm, -workers, -mode and -limit belong to --trace FILE.");
            }
            return Optional.empty();
        }
        long most = limit.orElse(LIMIT);
        if (most < 1) {
            throw new UsageException("--trace-limit: " + most + " must be >= 1. Leave it out for " + LIMIT + ".");
        }
        TracedRun run = new TracedRun(chosen(plan.under(Clock.SIMULATED)), file.get(), most);
        NamedFile.checkWritable(file.get());
        return Optional.of(run);
    }

    /** Of those that are meant the one with most workers, the first of these. */
    private Cell chosen(List<Cell> cells) {
        return cells.stream()
                .filter(this::meant)
                .min(Comparator.comparing(Cell::workers, Comparator.reverseOrder()))
                .orElseThrow(() -> new UsageException("there is no simulated run with" + description()
                        + ". There are (mode, algorithm, workers): " + cells.stream()
                                .map(TraceArguments::name)
                                .distinct()
                                .collect(Collectors.joining(", "))));
    }

    private boolean meant(Cell cell) {
        return algorithm.map(cell.algorithm().name()::equals).orElse(true)
                && workers.map(number -> number == cell.workers()).orElse(true)
                && mode.map(cell.mode()::equals).orElse(true);
    }

    private String description() {
        return algorithm.map(name -> " --trace-algorithm " + name).orElse("")
                + workers.map(number -> " --trace-workers " + number).orElse("")
                + mode.map(label -> " --trace-mode " + label.label()).orElse("");
    }

    private static String name(Cell cell) {
        return cell.mode().label() + " " + cell.algorithm().name() + " " + cell.workers();
    }
}
