package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.json.ClaimJson;
import stalesim.scenario.json.Json;
import tools.jackson.databind.JsonNode;

class ClaimsCommandTest {

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    @Test
    void tellsOneClaimWithItsEvidence() {
        stalesim.done("claims", "s003-19", "--quick");
        assertThat(stalesim.out())
                .startsWith("S003-19\tholds as corrected\t")
                .contains("As printed, computed or simulated: mu = 2 - (1-p)/C")
                .contains("✗ contradicts: greatest difference of the paths")
                .contains("✓ supports: greatest difference of the paths");
        assertThat(temp).isEmptyDirectory();
    }

    /** A claim's numbers are the same whatever is checked beside it, and by however many threads. */
    @Test
    void theSameSeedGivesTheSameEvidence() {
        stalesim.done("claims", "S001-07", "--quick", "--json");
        JsonNode alone = Json.parse(stalesim.out()).required("readings");
        stalesim.done("claims", "S001-01", "S001-07", "--quick", "--json", "--jobs", 2);
        List<String> lines = stalesim.out().lines().toList();
        assertThat(Json.parse(lines.get(1)).required("readings")).isEqualTo(alone);
        stalesim.done("claims", "S001-07", "--quick", "--json", "--seed", 2);
        assertThat(Json.parse(stalesim.out()).required("readings")).isNotEqualTo(alone);
    }

    /** Two claims, then all of the paper: the two are kept as they are, a torn line is dropped. */
    @Test
    void goesOnWhereItStopped() throws IOException {
        Path folder = temp.resolve("out");
        Path lines = folder.resolve("claims.jsonl");
        stalesim.done("claims", "S004-02", "--quick", "--out", folder);
        String first = Files.readString(lines);
        Files.writeString(lines, "{\"claim\": \"S004-", StandardOpenOption.APPEND);
        assertThat(stalesim.run("claims", "S001-01", "S001-05", "S001-18", "--quick", "--out", folder))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("--resume");
        assertThat(stalesim.run("claims", "S001-01", "S001-05", "S001-18", "--out", folder, "--resume"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("of another --seed or effort");
        stalesim.done("claims", "S001-01", "S001-05", "S001-18", "--quick", "--out", folder, "--resume");
        assertThat(Files.readString(lines)).startsWith(first).hasLineCount(4);
        assertThat(stalesim.out()).contains("S001-01").doesNotContain("S004-02");
    }

    /** What is stored is all that the page is made from: read back it is the same. */
    @Test
    void rendersWhatWasFound() throws IOException {
        Path folder = temp.resolve("out");
        stalesim.done("claims", "S004-02", "S003-18", "--quick", "--out", folder);
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
        assertThat(stalesim.run("claims", "S009-01")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("S009-01 must be a claim of the catalogue");
        assertThat(stalesim.run("claims", "--group", "007")).isEqualTo(ExitCode.BAD_INPUT);
    }
}
