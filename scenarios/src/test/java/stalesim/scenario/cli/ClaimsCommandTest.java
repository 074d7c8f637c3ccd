package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.json.ClaimJson;
import stalesim.scenario.json.Json;
import stalesim.scenario.runner.ThisMachine;
import tools.jackson.databind.JsonNode;

class ClaimsCommandTest {

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int stalesim(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Stalesim.execute(
                new ThisMachine(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void tellsOneClaimWithItsEvidence() {
        assertThat(stalesim("claims", "s003-19", "--quick")).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("S003-19\tholds as corrected\t")
                .contains("As printed, computed or simulated: mu = 2 - (1-p)/C")
                .contains("✗ contradicts: greatest difference of the paths")
                .contains("✓ supports: greatest difference of the paths");
        assertThat(temp).isEmptyDirectory();
    }

    /** A claim's numbers are the same whatever is checked beside it, and by however many threads. */
    @Test
    void theSameSeedGivesTheSameEvidence() {
        assertThat(stalesim("claims", "S001-07", "--quick", "--json")).isZero();
        JsonNode alone = Json.parse(out.toString()).required("readings");
        assertThat(stalesim("claims", "S001-01", "S001-07", "--quick", "--json", "--jobs", 2)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(Json.parse(lines.get(1)).required("readings")).isEqualTo(alone);
        assertThat(stalesim("claims", "S001-07", "--quick", "--json", "--seed", 2)).isZero();
        assertThat(Json.parse(out.toString()).required("readings")).isNotEqualTo(alone);
    }

    /** Two claims, then all of the paper: the two are kept as they are, a torn line is dropped. */
    @Test
    void goesOnWhereItStopped() throws IOException {
        Path folder = temp.resolve("out");
        Path lines = folder.resolve("claims.jsonl");
        assertThat(stalesim("claims", "S004-02", "--quick", "--out", folder)).as(err.toString()).isZero();
        String first = Files.readString(lines);
        Files.writeString(lines, "{\"claim\": \"S004-", StandardOpenOption.APPEND);
        assertThat(stalesim("claims", "S001-01", "S001-05", "S001-18", "--quick", "--out", folder))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("--resume");
        assertThat(stalesim("claims", "S001-01", "S001-05", "S001-18", "--out", folder, "--resume"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("of another --seed or effort");
        assertThat(stalesim("claims", "S001-01", "S001-05", "S001-18", "--quick", "--out", folder, "--resume"))
                .isZero();
        assertThat(Files.readString(lines)).startsWith(first).hasLineCount(4);
        assertThat(out.toString()).contains("S001-01").doesNotContain("S004-02");
    }

    /** What is stored is all that the page is made from: read back it is the same. */
    @Test
    void rendersWhatWasFound() throws IOException {
        Path folder = temp.resolve("out");
        assertThat(stalesim("claims", "S004-02", "S003-18", "--quick", "--out", folder)).isZero();
        for (String line : Files.readAllLines(folder.resolve("claims.jsonl"))) {
            assertThat(Json.line(ClaimJson.write(ClaimJson.read(Json.parse(line))))).isEqualTo(line);
        }
        assertThat(Files.readString(folder.resolve("claims.html")))
                .contains("2 claims: 1 holds, 1 holds as corrected.")
                .contains("id=\"S004-02\"")
                .doesNotContain("http://")
                .doesNotContain("https://");
        assertThat(Files.readAllLines(folder.resolve("claims.csv"))).hasSize(3);
        assertThat(Files.readString(folder.resolve("claims.md"))).contains("## holds as corrected: 1");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(stalesim("claims", "S009-01")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("S009-01 must be a claim of the catalogue");
        assertThat(stalesim("claims", "--group", "007")).isEqualTo(ExitCode.BAD_INPUT);
    }
}
