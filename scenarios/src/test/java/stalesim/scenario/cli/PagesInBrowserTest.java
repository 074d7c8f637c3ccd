package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page opens in a browser without a message on its console; skipped where Chromium is not installed. */
class PagesInBrowserTest {

    private static final String SCENARIO =
            """
            name: pages
            objective: { kind: logistic, data: { dense: { rows: 100, features: 4 } } }
            algorithms: [ async-lock ]
            workers: [ 1, 2 ]
            step: { rule: constant, size: 0.1 }
            machine: { cores: 2, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 1, update-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 200, loss-below: 0.6 }
            replications: 3
            evaluate: { rows: 100, points: 20 }
            """;

    @TempDir
    Path temp;

    private static Optional<Path> chromium() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void noPageHasAnErrorOnItsConsole() throws IOException, InterruptedException {
        Optional<Path> browser = chromium();
        assumeTrue(browser.isPresent(), "Chromium is not installed");
        Path scenario = Files.writeString(temp.resolve("pages.yaml"), SCENARIO);
        Program stalesim = new Program();
        stalesim.done("run", scenario, "--out", temp.resolve("run"));
        stalesim.done("run", scenario, "--set", "sweep.batch=[1,2]", "--out", temp.resolve("sweep"));
        stalesim.done("study", scenario, "--set", "study={how-many: {}}", "--out", temp.resolve("study"));
        stalesim.done("claims", "S001-01", "S004-02", "--quick", "--out", temp.resolve("claims"));
        for (String page : List.of(
                "run/report.html", "sweep/report.html", "study/report.html", "study/runs.html", "claims/claims.html")) {
            assertThat(console(browser.get(), temp.resolve(page))).as(page).isEmpty();
        }
        Path broken = Files.writeString(temp.resolve("broken.html"), "<script>nobody.knows();</script>");
        assertThat(console(browser.get(), broken)).as("a page with an error").isNotEmpty();
    }

    /** What the browser writes of its console; no network is there to be asked. */
    private List<String> console(Path browser, Path page) throws IOException, InterruptedException {
        Path log = temp.resolve("browser.log");
        Process process = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--enable-logging=stderr",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--user-data-dir=" + temp.resolve("profile"),
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(temp.resolve("dom.html").toFile())
                .redirectError(log.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the browser ends").isTrue();
        assertThat(temp.resolve("dom.html")).isNotEmptyFile();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("CONSOLE")).toList();
        }
    }
}
