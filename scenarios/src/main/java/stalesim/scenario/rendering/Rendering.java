package stalesim.scenario.rendering;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stalesim.model.study.Study;
import stalesim.report.comparison.Comparison;
import stalesim.report.input.ReportInput;
import stalesim.report.output.ReportFiles;
import stalesim.report.requirement.RequirementCheck;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.sweep.SweepInput;
import stalesim.report.table.ComparisonTables;
import stalesim.report.table.Diverged;
import stalesim.report.table.TextTable;
import stalesim.scenario.json.StudyJson;
import stalesim.scenario.json.SweepJson;
import stalesim.scenario.spec.Axis;
import stalesim.scenario.store.OutputFolder;

/** Renders the report of a folder: files into the folder, a short table and the report's path for the reader. */
public final class Rendering {

    private final OutputFolder folder;
    private final Consumer<String> stage;

    /**
     * Of one folder.
     *
     * @param folder where results are
     * @param stage is told what begins and may take seconds
     */
    public Rendering(OutputFolder folder, Consumer<String> stage) {
        this.folder = folder;
        this.stage = stage;
    }

    /**
     * Writes all files.
     *
     * @param out receives the table and, on its last line, the path of {@link ReportFiles#REPORT}
     * @return whether what the scenario requires is met; none of a sweep
     * @throws stalesim.scenario.store.StoreException if the folder holds no results
     * @throws UncheckedIOException if a file cannot be written
     */
    public List<RequirementCheck> render(PrintWriter out) {
        Path report = folder.path().resolve(ReportFiles.REPORT);
        List<RequirementCheck> checks;
        try {
            checks = pages(out);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + report, e);
        }
        out.println(report);
        out.flush();
        return checks;
    }

    /** The answer of a study is what is looked for: it takes the report's name. */
    private List<RequirementCheck> pages(PrintWriter out) throws IOException {
        List<Axis> axes = SweepJson.axes(folder.scenario());
        Optional<Study> study = StudyJson.of(folder.scenario());
        String page = study.isPresent() ? ReportFiles.RUNS : ReportFiles.REPORT;
        if (!axes.isEmpty()) {
            swept(page, axes, out);
            if (study.isPresent()) {
                answer(StoredInput.asked(folder, StoredRuns.of(folder), study.get(), axes), out);
            }
            return List.of();
        }
        StoredRuns runs = StoredRuns.of(folder);
        List<RequirementCheck> checks = compared(page, StoredInput.of(folder, runs), out);
        if (study.isPresent()) {
            answer(StoredInput.asked(folder, runs, study.get(), axes), out);
        }
        return checks;
    }

    private void swept(String page, List<Axis> axes, PrintWriter out) throws IOException {
        SweepInput input = StoredInput.swept(folder, axes);
        ReportFiles.writeSweep(folder.path(), page, input);
        warn(input.frame(), out);
        out.println(folder.path().resolve("points.csv"));
    }

    private List<RequirementCheck> compared(String page, ReportInput input, PrintWriter out) throws IOException {
        ReportFiles.writeAll(folder.path(), page, input, stage);
        warn(input, out);
        Comparison comparison = ReportFiles.compare(input);
        out.print(TextTable.render(ComparisonTables.compact(comparison)));
        out.println(ComparisonTables.legend(comparison));
        Diverged.in(comparison).ifPresent(out::println);
        return input.checks(comparison);
    }

    /** Only a title that says more than the name has something to warn of. */
    private void warn(ReportInput input, PrintWriter out) {
        if (!input.title().equals(folder.scenario().path("name").asString(""))) {
            out.println("Warning: " + input.title() + ". What follows is of the others alone; stalesim run"
                    + " SCENARIO --out " + folder.path() + " --resume does the rest.");
        }
    }

    private void answer(StudyInput input, PrintWriter out) throws IOException {
        StudyAnswer answer = ReportFiles.writeStudy(folder.path(), input);
        out.println();
        answer.findings().forEach(out::println);
        out.println();
    }
}
