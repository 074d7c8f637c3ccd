package stalesim.report.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import stalesim.model.result.RunResult;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonSettings;
import stalesim.report.comparison.Thresholds;
import stalesim.report.input.ReportInput;
import stalesim.report.law.JudgedCases;
import stalesim.report.page.ReportPage;
import stalesim.report.page.SweepPage;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudyPage;
import stalesim.report.sweep.SweepInput;
import stalesim.report.table.ComparisonCsv;
import stalesim.report.table.CsvTables;
import stalesim.report.table.LawCsv;
import stalesim.report.table.PointsCsv;

/** The files of a report: its page and its figures as CSV. */
public final class ReportFiles {

    /** Name of the page that shows what is looked for first. */
    public static final String REPORT = "report.html";

    /** Name of the page of the runs where {@link #REPORT} answers a study. */
    public static final String RUNS = "runs.html";

    private ReportFiles() {}

    /**
     * Compares the results of an input with the default thresholds.
     *
     * @param input results and what belongs to them
     * @return the comparison that its report shows
     */
    public static Comparison compare(ReportInput input) {
        return Comparison.of(
                input.results(), new ComparisonSettings(input.level(), input.targetLoss(), Thresholds.DEFAULT));
    }

    /**
     * Renders all files in memory.
     *
     * @param page name of the page
     * @param input results and what belongs to them
     * @param stage is told what begins and may take seconds
     * @return text by file name
     */
    public static Map<String, String> render(String page, ReportInput input, Consumer<String> stage) {
        Comparison comparison = compare(input);
        JudgedCases cases = JudgedCases.of(input.results(), stage);
        List<RunResult> ordered = new ArrayList<>();
        Comparison.byCell(input.results()).values().forEach(ordered::addAll);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("comparison.csv", ComparisonCsv.render(comparison));
        files.put("runs.csv", CsvTables.runs(ordered, input.targetLoss()));
        files.put("curves.csv", CsvTables.curves(ordered));
        files.put("staleness.csv", CsvTables.staleness(ordered));
        files.put("parallelism.csv", CsvTables.parallelism(ordered));
        files.put("laws.csv", LawCsv.render(cases));
        files.put(page, ReportPage.html(input, comparison, cases));
        return files;
    }

    /**
     * Writes the page, {@code comparison.csv}, {@code runs.csv}, {@code curves.csv}, {@code staleness.csv},
     * {@code parallelism.csv} and {@code laws.csv}. Each appears whole or not at all; older ones are replaced.
     *
     * @param directory where to; made if it does not exist
     * @param page name of the page
     * @param input results and what belongs to them
     * @param stage is told what begins and may take seconds
     * @return the files written, in the order of their names
     * @throws IOException if a file cannot be written
     */
    public static List<Path> writeAll(Path directory, String page, ReportInput input, Consumer<String> stage)
            throws IOException {
        Map<String, String> files = render(page, input, stage);
        Files.createDirectories(directory);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            written.add(write(directory.resolve(file.getKey()), file.getValue()));
        }
        written.sort(Comparator.naturalOrder());
        return written;
    }

    /**
     * Writes the page and {@code points.csv} of a sweep. Each appears whole or not at all; older ones are replaced.
     *
     * @param directory where to; made if it does not exist
     * @param page name of the page
     * @param input figures and what belongs to them
     * @throws IOException if a file cannot be written
     */
    public static void writeSweep(Path directory, String page, SweepInput input) throws IOException {
        Files.createDirectories(directory);
        write(directory.resolve("points.csv"), PointsCsv.render(input));
        write(directory.resolve(page), new SweepPage(input).html());
    }

    /**
     * Writes {@link #REPORT} of a study. It appears whole or not at all; an older one is replaced.
     *
     * @param directory where to; made if it does not exist
     * @param input the question and all runs
     * @return the answer
     * @throws IOException if a file cannot be written
     */
    public static StudyAnswer writeStudy(Path directory, StudyInput input) throws IOException {
        Files.createDirectories(directory);
        StudyAnswer answer = StudyKinds.answer(input);
        write(directory.resolve(REPORT), new StudyPage(input, answer).html());
        return answer;
    }

    private static Path write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, text, StandardCharsets.UTF_8);
        return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
