package stalesim.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.result.Environment;
import stalesim.report.Runs;
import stalesim.report.SampleReport;
import stalesim.report.input.ReportInput;

class ReportFilesTest {

    @Test
    void writesAllFilesAndNoDrafts(@TempDir Path directory) throws IOException {
        Path out = directory.resolve("made/on/demand");
        List<Path> written = ReportFiles.writeAll(out, ReportFiles.RUNS, small(), stage -> {});
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly(
                        "comparison.csv",
                        "curves.csv",
                        "laws.csv",
                        "parallelism.csv",
                        "runs.csv",
                        "runs.html",
                        "staleness.csv");
        try (var files = Files.list(out)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    private static ReportInput small() {
        return new ReportInput(
                "small",
                "",
                Map.of(),
                new Environment(Map.of()),
                Map.of(),
                List.of(),
                List.of(
                        Runs.simulated().staleness(5, 9, 4).build(),
                        Runs.simulated().replication(1).staleness(4, 10, 4).build(),
                        Runs.real().staleness(5, 8, 5).build()),
                OptionalDouble.empty(),
                ReportInput.DEFAULT_LEVEL);
    }

    private static Map<String, String> render(ReportInput input) {
        return ReportFiles.render(ReportFiles.REPORT, input, stage -> {});
    }

    @Test
    void replacesOlderFiles(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("report.html"), "old");
        ReportFiles.writeAll(directory, ReportFiles.REPORT, small(), stage -> {});
        assertThat(directory.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void sameInputGivesSameBytes() {
        assertThat(render(small())).isEqualTo(render(small()));
    }

    /** Two algorithms with eleven cases each under one or both clocks, all of them drawn and judged. */
    @Test
    void staysSmall() {
        assertThat(render(SampleReport.input()).get("report.html").length()).isLessThan(2_000_000);
    }
}
