package stalesim.scenario.rendering;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import stalesim.model.study.Study;
import stalesim.report.comparison.Comparison;
import stalesim.report.input.ReportInput;
import stalesim.report.output.ReportFiles;
import stalesim.report.requirement.RequirementCheck;
import stalesim.report.study.StudyAnswer;
import stalesim.report.table.ComparisonTables;
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
     * @param out receives the table and, on its last line, the path of {@code report.html}
     * @return whether what the scenario requires is met; none of a sweep
     * @throws stalesim.scenario.store.StoreException if the folder holds no results
     * @throws UncheckedIOException if a file cannot be written
     */
    public List<RequirementCheck> render(PrintWriter out) {
        List<RequirementCheck> checks = List.of();
        List<Axis> axes = SweepJson.axes(folder.scenario());
        Path report = folder.path().resolve("report.html");
        try {
            if (axes.isEmpty()) {
                ReportInput input = StoredInput.of(folder);
                ReportFiles.writeAll(folder.path(), input, stage);
                Comparison comparison = ReportFiles.compare(input);
                checks = input.checks(comparison);
                out.print(TextTable.render(ComparisonTables.compact(comparison)));
            } else {
                ReportFiles.writeSweep(folder.path(), StoredInput.swept(folder, axes));
                out.println(folder.path().resolve("points.csv"));
            }
            Optional<Study> study = StudyJson.of(folder.scenario());
            if (study.isPresent()) {
                answer(study.get(), axes, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + report, e);
        }
        out.println(report);
        out.flush();
        return checks;
    }

    /** The answer is what is looked for: it takes the report's name. */
    private void answer(Study study, List<Axis> axes, PrintWriter out) throws IOException {
        Path report = folder.path().resolve("report.html");
        Files.move(report, folder.path().resolve("runs.html"), StandardCopyOption.REPLACE_EXISTING);
        StudyAnswer answer = ReportFiles.writeStudy(folder.path(), StoredInput.asked(folder, study, axes));
        out.println();
        answer.findings().forEach(out::println);
        out.println();
    }
}
