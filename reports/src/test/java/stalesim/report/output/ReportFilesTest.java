package stalesim.report.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.report.SampleReport;

class ReportFilesTest {

    @Test
    void writesAllFilesAndNoDrafts(@TempDir Path directory) throws IOException {
        Path out = directory.resolve("made/on/demand");
        List<Path> written = ReportFiles.writeAll(out, SampleReport.input());
        assertThat(written)
                .extracting(path -> path.getFileName().toString())
                .containsExactly("comparison.csv", "curves.csv", "parallelism.csv", "report.html", "runs.csv", "staleness.csv");
        try (var files = Files.list(out)) {
            assertThat(files).containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    void replacesOlderFiles(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("report.html"), "old");
        ReportFiles.writeAll(directory, SampleReport.input());
        assertThat(directory.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void sameInputGivesSameBytes() {
        assertThat(ReportFiles.render(SampleReport.input())).isEqualTo(ReportFiles.render(SampleReport.input()));
    }

    @Test
    void staysSmall() {
        assertThat(ReportFiles.render(SampleReport.input()).get("report.html").length())
                .isLessThan(2_000_000);
    }
}
