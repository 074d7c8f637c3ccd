package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.json.Json;
import stalesim.scenario.measured.SharedMeasurements;
import tools.jackson.databind.JsonNode;

/**
 * Published runs of somebody else's server: from 8 and 16 threads to 32, which the calibration has not seen. Two runs
 * of the same configuration differ by up to 1 % in throughput and 0.03 in total variation.
 */
class PublishedPredictionTest {

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private static Path named(List<Path> files, String part) {
        return files.stream()
                .filter(file -> file.getFileName().toString().contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twiceAsManyThreadsAsWereSeen() throws IOException {
        List<Path> published = SharedMeasurements.require();
        Path calibration = temp.resolve("machine.json");
        Path eight = named(published, "cifar100_b8_m8_a");
        Path sixteen = named(published, "cifar100_b8_m16_a");
        stalesim.done("calibrate", "--measured", eight, sixteen, "--out", calibration);
        Path more = named(published, "cifar100_b8_m32_a");
        stalesim.done("compare", "--json", "--calibration", calibration, "--replications", 2, "--measured", more);
        assertThat(stalesim.err()).isEmpty();
        JsonNode node = Json.parse(stalesim.out());
        assertThat(Math.abs(node.get("throughput_error").asDouble())).isLessThan(0.05);
        assertThat(Math.abs(node.get("mean_staleness_error").asDouble())).isLessThan(0.02);
        assertThat(node.get("total_variation").asDouble()).isLessThan(0.1);
    }
}
