package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator itself, through the command line: the same scenario and seed give the same bytes. */
class SimulatedBytesTest {

    @TempDir
    Path temp;

    private String results(String folder, String... more) throws IOException {
        List<Object> args = new ArrayList<>(List.of("simulate", "what-if-machine", "--out", temp.resolve(folder)));
        args.addAll(List.of("--set", "stop.updates=100", "--set", "workers=[1,4]"));
        args.addAll(List.of(more));
        new Program().done(args.toArray());
        return Files.readString(temp.resolve(folder).resolve("results.jsonl"));
    }

    @Test
    void anyNumberOfJobsGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        String one = results("one", "--jobs", "1");
        assertThat(results("three", "--jobs", "3")).isEqualTo(one);
        assertThat(results("other", "--seed", "2")).isNotEqualTo(one);
        assertThat(temp.resolve("one/report.html")).isNotEmptyFile();
    }
}
