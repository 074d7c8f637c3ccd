package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.report.comparison.ComparisonSettings;
import stalesim.report.comparison.ImportedComparison;
import stalesim.report.page.ImportedPage;
import stalesim.report.table.ImportedTables;
import stalesim.report.table.StalenessBars;
import stalesim.report.table.TextTable;
import stalesim.report.wording.Words;
import stalesim.scenario.json.ImportedJson;
import stalesim.scenario.json.Json;
import stalesim.scenario.measured.ImportedPrediction;
import stalesim.scenario.measured.MeasuredFile;
import stalesim.scenario.measured.MeasuredReader;
import stalesim.scenario.rendering.FolderChangeText;
import stalesim.scenario.rendering.FolderComparison;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.store.NamedFile;
import stalesim.scenario.store.OutputFolder;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code stalesim compare A B}, and {@code stalesim compare --measured FILE... --calibration FILE}, or
 * {@code --scenario SCENARIO} in place of the calibration.
 */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "What changed from the results in one folder to those in another, significantly or not; or, with"
                    + " --measured, predict imported measurements from a calibration, or from the machine that a"
                    + " scenario states, and set the two side by side."
        })
final class CompareCommand implements Callable<Integer> {

    /** Of the intervals of simulated figures. */
    private static final double LEVEL = 0.95;

    private static final List<String> OF_MEASUREMENTS =
            List.of("--calibration", "--scenario", "--html", "--seed", "--replications");

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..2",
            paramLabel = "DIR",
            description = "Two folders that stalesim has written: the first is compared with the second.")
    List<Path> folders = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "Of the comparison of folders: ${COMPLETION-CANDIDATES}; TEXT by default.")
    Optional<FolderChangeText> format = Optional.empty();

    @Option(
            names = "--measured",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Measurements, each a JSON object with algorithm, threads, updates_per_epoch, epoch_end_ms or"
                    + " epoch_end_s, and staleness_counts.")
    List<Path> measured = new ArrayList<>();

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "What is known of the machine, as stalesim calibrate writes it.")
    Optional<Path> calibrationFile = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "SCENARIO",
            description = "A file, or the name of a bundled scenario, whose stated machine takes the calibration's"
                    + " place.")
    Optional<String> scenario = Optional.empty();

    @Option(names = "--json", description = "Write JSON: an object, or an array for several measurements.")
    boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Also write a page with both distributions of every measurement.")
    Optional<Path> html = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Of the simulated runs; ${DEFAULT-VALUE} by default.")
    long seed = 1;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Simulated runs for each measurement; ${DEFAULT-VALUE} by default.")
    int replications = 4;

    CompareCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        return folders.isEmpty() ? predict() : compareFolders();
    }

    private int compareFolders() {
        if (folders.size() != 2 || !measured.isEmpty()) {
            throw new UsageException("compare: name two folders, or --measured FILE with --calibration FILE or"
                    + " --scenario SCENARIO.");
        }
        OF_MEASUREMENTS.stream().filter(this::isGiven).findFirst().ifPresent(option -> {
            throw new UsageException(
                    option + ": is for measurements. Leave it out, or name --measured FILE in place of folders.");
        });
        if (format.isPresent() && json) {
            throw new UsageException("--json: says the same as --format JSON. Write one of them.");
        }
        FolderComparison comparison =
                FolderComparison.of(new OutputFolder(folders.get(0)), new OutputFolder(folders.get(1)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.orElse(json ? FolderChangeText.JSON : FolderChangeText.TEXT).of(comparison));
        out.flush();
        return ExitCode.DONE;
    }

    private boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    private int predict() throws InterruptedException {
        if (measured.isEmpty() || (calibrationFile.isEmpty() && scenario.isEmpty())) {
            throw new UsageException("compare: needs two folders, or --measured FILE with --calibration FILE or"
                    + " --scenario SCENARIO.");
        }
        if (calibrationFile.isPresent() && scenario.isPresent()) {
            throw new UsageException("compare: --calibration and --scenario both say what the machine is. Leave one of"
                    + " them out.");
        }
        if (format.isPresent()) {
            throw new UsageException(
                    "--format: is for the comparison of folders. Write --json or --html FILE instead.");
        }
        if (replications < 1) {
            throw new UsageException("--replications: " + replications + " must be >= 1. Leave it out for 4.");
        }
        return predict(calibrationFile
                .map(NamedMachine::ofCalibration)
                .orElseGet(() -> NamedMachine.ofScenario(scenario.orElseThrow())));
    }

    private int predict(NamedMachine known) throws InterruptedException {
        List<MeasuredFile> files = MeasuredReader.readAll(measured);
        html.ifPresent(NamedFile::checkWritable);
        known.assumptions().forEach(assumption -> spec.commandLine().getErr().println("Assumed: " + assumption + "."));
        files.forEach(file -> warnIfFitted(known, file));
        Map<MeasuredFile, ImportedComparison> comparisons = comparisons(known, files);
        html.ifPresent(page -> NamedFile.writePage(
                page, new ImportedPage(known.shortName(), byName(comparisons)).html()));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? json(known, comparisons) : text(comparisons));
        out.flush();
        return ExitCode.DONE;
    }

    private Map<MeasuredFile, ImportedComparison> comparisons(NamedMachine known, List<MeasuredFile> files)
            throws InterruptedException {
        Map<MeasuredFile, ImportedComparison> comparisons = new LinkedHashMap<>();
        Execution virtualClock = laboratory.simulated(known.machine(), Mode.IMPORTED, Optional.empty(), Onlooker.NONE);
        try (StageWatch stages = StageWatch.on(ProgressLine.on(spec.commandLine().getErr()))) {
            stages.accept("Simulating " + Words.count(files.size(), "measured run"));
            for (MeasuredFile file : files) {
                List<RunResult> predicted = ImportedPrediction.simulate(file.run(), virtualClock, seed, replications);
                comparisons.put(file, ImportedComparison.of(file.run(), predicted, ComparisonSettings.of(LEVEL)));
            }
        }
        return comparisons;
    }

    private void warnIfFitted(NamedMachine known, MeasuredFile file) {
        known.fittedTo(file).ifPresent(entry -> spec.commandLine()
                .getErr()
                .println("stalesim: warning: " + file.path() + " is no prediction: " + known.name()
                        + " was fitted to it (" + entry + ")."));
    }

    private static String json(NamedMachine known, Map<MeasuredFile, ImportedComparison> comparisons) {
        ArrayNode all = Json.object().putArray("comparisons");
        comparisons.forEach((file, comparison) -> {
            ObjectNode node =
                    Json.object().put("file", file.path().toString()).put(known.kind(), known.name());
            all.add(node.setAll(ImportedJson.write(comparison)));
        });
        return Json.pretty(all.size() == 1 ? all.get(0) : all);
    }

    private static String text(Map<MeasuredFile, ImportedComparison> comparisons) {
        String table = TextTable.render(ImportedTables.table(byName(comparisons)));
        if (comparisons.size() > 1) {
            return table;
        }
        ImportedComparison only = comparisons.values().iterator().next();
        return table + "\n"
                + TextTable.render(StalenessBars.table(only.predicted().staleness(), only.run().staleness()));
    }

    /** By the names of the files, or their whole paths if two have the same name. */
    private static Map<String, ImportedComparison> byName(Map<MeasuredFile, ImportedComparison> comparisons) {
        long names = comparisons.keySet().stream().map(MeasuredFile::name).distinct().count();
        Map<String, ImportedComparison> byName = new LinkedHashMap<>();
        comparisons.forEach((file, comparison) ->
                byName.put(names == comparisons.size() ? file.name() : file.path().toString(), comparison));
        return byName;
    }
}
