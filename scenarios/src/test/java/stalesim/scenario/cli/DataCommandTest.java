package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.scenario.json.Json;
import stalesim.scenario.runner.FakeLaboratory;
import tools.jackson.databind.JsonNode;

class DataCommandTest {

    /** Example 2 of paper 000, first sequence. */
    private static final String EXAMPLE =
            """
            1
            1 3:1
            1 2:1 3:1
            -1 2:1
            -1 1:1 2:1
            -1 1:1
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program(FakeLaboratory::new);
    private Path file;

    @BeforeEach
    void writeExample() throws IOException {
        file = Files.writeString(temp.resolve("example-2.libsvm"), EXAMPLE);
    }

    private int data(Object... args) {
        return stalesim.run(Stream.concat(Stream.of("data"), Stream.of(args)).toArray());
    }

    private JsonNode json(Object... args) {
        List<Object> words = new ArrayList<>(List.of(args));
        words.add("--json");
        assertThat(data(words.toArray())).as(stalesim.err()).isZero();
        return Json.parse(stalesim.out());
    }

    /** Figures of six samples, each counted by hand. */
    @Test
    void jsonHasTheFigures() {
        JsonNode profile = json(file, "--range", 2, "--l2", 0.5);
        assertThat(profile.get("name").asString()).isEqualTo("example-2.libsvm");
        assertThat(profile.get("n").asInt()).isEqualTo(6);
        assertThat(profile.get("d").asInt()).isEqualTo(3);
        assertThat(profile.get("nnz").asInt()).isEqualTo(7);
        assertThat(profile.get("omega").asInt()).isEqualTo(2);
        assertThat(profile.get("delta_count").asInt()).isEqualTo(3);
        assertThat(profile.get("delta").asDouble()).isEqualTo(0.5);
        assertThat(profile.get("empty_rows").asInt()).isEqualTo(1);
        assertThat(profile.get("distinct_rows").asInt()).isEqualTo(6);
        assertThat(profile.get("distinct_rows_labelled").asInt()).isEqualTo(6);
        assertThat(profile.at("/label_counts/-1").asInt()).isEqualTo(3);
        // share a feature: the five with themselves, 001-011, 011-010, 011-110, 010-110, 110-100 both ways
        assertThat(profile.get("rho").asDouble()).isEqualTo(15 / 36.0);
        assertThat(profile.get("rho_max").asDouble()).isEqualTo(4 / 6.0);
        assertThat(profile.get("c_sim").asDouble()).isEqualTo(0.5);
        assertThat(profile.get("ls").asDouble()).isEqualTo(0.5);
        assertThat(profile.get("ls_batch").asDouble()).isEqualTo(0.5);
        assertThat(profile.get("l2").asDouble()).isEqualTo(0.5);
        assertThat(profile.get("strong_convexity").asDouble()).isEqualTo(0.5);
        assertThat(profile.get("smoothness_of_worst_row").asDouble()).isEqualTo(1);
        // 6 K = 6 * 2 * sqrt(1/2) = 8.5: one worker
        assertThat(profile.get("m_opt").asInt()).isEqualTo(1);
        assertThat(profile.get("m_max").isNull()).isTrue();
        assertThat(profile.get("sampled").isEmpty()).isTrue();
        assertThat(profile.get("advice")).hasSize(3);
    }

    @Test
    void literalReadsEquationThreeAsPrinted() {
        JsonNode profile = json(file, "--range", 2, "--literal");
        assertThat(profile.get("c_sim_reading").asString()).isEqualTo("literal");
        assertThat(profile.get("c_sim").asDouble()).isEqualTo(1.5);
        assertThat(profile.get("ls_batch").asDouble()).isEqualTo(0.5);
    }

    /** Programs rely on them. */
    @Test
    void keysAreStable() {
        assertThat(json(file).propertyNames())
                .containsExactly(
                        "name", "n", "d", "nnz", "density", "min_nnz_per_row", "mean_nnz_per_row", "omega",
                        "empty_rows", "unused_features", "delta_count", "delta", "mean_feature_variance",
                        "variance_share", "max_row_square_norm", "mean_row_square_norm", "distinct_labels",
                        "min_label", "max_label", "label_counts", "distinct_rows", "distinct_rows_labelled",
                        "diversity_share", "rho", "rho_max", "conflict_share", "range", "c_sim_reading", "c_sim",
                        "c_sim_shuffled", "ls", "ls_batch", "l2", "lambda_max", "lambda_max_error", "smoothness",
                        "smoothness_of_worst_row", "strong_convexity", "condition_number", "gradient_noise_at_zero",
                        "gradient_noise_at_optimum", "optimum_loss", "k", "m_opt", "m_max", "m_opt_real",
                        "m_max_real", "speedup_at_m_opt", "m_caveat", "sampled", "shuffle", "shuffle_why", "advice");
    }

    @Test
    void estimatesShowTheirIntervals() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            many.append(i % 2).append(' ').append(i % 29 + 1).append(":1 ").append(i % 31 + 40).append(":2\n");
        }
        Path large = Files.writeString(temp.resolve("large"), many);
        JsonNode interval = json(large).at("/sampled/c_sim_shuffled");
        assertThat(interval.get("draws").asInt()).isEqualTo(200_000);
        assertThat(interval.get("low").asDouble()).isLessThan(interval.get("high").asDouble());
        String first = stalesim.out();
        json(large, "--seed", 1);
        assertThat(stalesim.out()).isEqualTo(first);
        json(large, "--seed", 2);
        assertThat(stalesim.out()).isNotEqualTo(first);
        assertThat(data(large)).isZero();
        assertThat(stalesim.out()).contains("from 200000 draws");
    }

    @Test
    void labelsAreKeptOrMadeBinary() throws IOException {
        assertThat(json(file, "--labels", "binary").get("label_counts").has("-1")).isTrue();
        Path three = Files.writeString(temp.resolve("three"), "1 1:1\n2 1:1\n7 1:2\n");
        assertThat(json(three).at("/label_counts/7").asInt()).isEqualTo(1);
        assertThat(json(three).get("gradient_noise_at_optimum").isNull()).isTrue();
        assertThat(data(three, "--labels", "binary")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("three: labels must be of two classes: found 3 (1, 2, 7)");
        assertThat(stalesim.out()).isEmpty();
        assertThat(data(three)).isZero();
        assertThat(stalesim.out()).contains("1: 1, 2: 1, 7: 1").contains("needs two labels");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--range 0|--range: 0 must be >= 1",
        "--range 1000001|<= 1000000",
        "--l2 -1|--l2: -1.0 must be >= 0",
        "--l2 NaN|--l2: NaN must be >= 0",
        "--labels some|must be as-stored or binary",
        "--seed x|--seed"
    })
    void badOptionsGiveCodeTwo(String options, String message) {
        List<Object> words = new ArrayList<>(List.of(options.split(" ")));
        words.add(file);
        assertThat(data(words.toArray())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains(message).doesNotContain("\tat ");
        assertThat(stalesim.out()).isEmpty();
    }

    @Test
    void badFilesGiveCodeTwoAndTheirPlace() throws IOException {
        assertThat(data(temp.resolve("none"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("none: no such file");
        Path bad = Files.writeString(temp.resolve("bad"), "1 1:1\n1 2:x\n");
        assertThat(data(bad)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).startsWith("bad:2:").contains("x");
        assertThat(data(Files.writeString(temp.resolve("empty"), ""))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(stalesim.err()).contains("is empty");
        assertThat(stalesim.out()).isEmpty();
    }

    /** docs/profile.md shows this file and what the program says of it, word for word. */
    @Test
    void theDocumentedProfileIsTheOnePrinted() throws IOException {
        String document = Files.readString(
                Path.of("").toAbsolutePath().getParent().resolve("docs/profile.md"));
        assertThat(fenced(document, "libsvm")).isEqualTo(EXAMPLE);
        assertThat(data(file, "--range", 2)).isZero();
        assertThat(stalesim.err()).isEmpty();
        assertThat(stalesim.out()).isEqualTo(fenced(document, "text"));
    }

    private static String fenced(String document, String language) {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(block.find()).as("a block of " + language).isTrue();
        return block.group(1);
    }
}
