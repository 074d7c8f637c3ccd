package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.scenario.json.Json;
import stalesim.scenario.runner.FakeLaboratory;
import tools.jackson.databind.JsonNode;

class LawAndFitTest {

    private static final String RUNS =
            """
            name: small
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock ]
            workers: [ 2 ]
            batch: 4
            step: { rule: constant, size: 0.1 }
            stop: { updates: 20 }
            replications: { simulated: 5 }
            clocks: [ simulated ]
            machine: { cores: 2, compute: { exponential: { mean-us: 100 } }, read-us: 1, update-us: 1 }
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program(FakeLaboratory::new);

    private JsonNode json(Object... words) {
        stalesim.done(words);
        return Json.parse(stalesim.out());
    }

    /** Means that are known without the program, to 1e-9; cmp with nu = 1 is Poisson. */
    @ParameterizedTest
    @CsvSource({
        "geometric mean=3,                                             geometric,                        3,    12,   0",
        "poisson lambda=2.5,                                           poisson,                          2.5,  2.5,  2",
        "uniform max=4,                                                uniform,                          2,    2,    0",
        "cmp lambda=3.5 nu=1,                                          conway-maxwell-poisson,           3.5,  3.5,  3",
        "cmp mean=6 nu=1,                                              conway-maxwell-poisson,           6,    6,    6",
        "cmp-mode-tied m=4 nu=1,                                       conway-maxwell-poisson-mode-tied, 4,    4,    4",
        "conway-maxwell-poisson-mean-tied m=4 nu=1,                    conway-maxwell-poisson-mean-tied, 3,    3,    3",
        "negative-binomial size=2 mean=3,                              negative-binomial,                3,    7.5,  1",
        "negative-binomial size=2 p=0.4,                               negative-binomial,                3,    7.5,  1",
        "negative-binomial mean=3 variance=7.5,                        negative-binomial,                3,    7.5,  1",
        "mixture weight=0.25 lambda1=2 lambda2=6,                      mixture,                          5,    8,    5",
        "mixture weight=0.5 p1=0.5 p2=0.25,                            mixture,                          2,    8,    0",
        "mixture weight=1 mean1=2 nu1=1 mean2=9 nu2=1,                 mixture,                          2,    2,    2",
        "closed-system m=8 cv=0,                                       closed-system,                    7,    0,    7",
        "empirical 0=1 1=2 3=1,                                        empirical,                        1.25, 1.1875,"
                + " 1"
    })
    void everyKindHasItsMoments(String arguments, String name, double mean, double variance, int mode) {
        JsonNode law = json((Object[]) ("law " + arguments).split(" ", -1));
        assertThat(law.get("law").asString()).isEqualTo(name);
        assertThat(law.get("mean").asDouble()).isCloseTo(mean, within(1e-9));
        assertThat(law.get("variance").asDouble()).isCloseTo(variance, within(1e-9));
        assertThat(law.get("mode").asInt()).isEqualTo(mode);
    }

    @Test
    void probabilitiesLogarithmsSumsAndQuantiles() {
        JsonNode law = json(
                "law", "geometric", "p=0.5", "--pmf", "0..2", "--log-pmf", "1000..1000", "--cdf", "1..1", "--quantile",
                "0.5,0.9");
        assertThat(law.get("pmf").get("2").asDouble()).isCloseTo(0.125, within(1e-15));
        assertThat(law.get("log_pmf").get("1000").asDouble()).isCloseTo(-1001 * Math.log(2), within(1e-9));
        assertThat(law.get("cdf").get("1").asDouble()).isCloseTo(0.75, within(1e-15));
        assertThat(law.get("quantiles").get("0.5").asInt()).isZero();
        assertThat(law.get("quantiles").get("0.9").asInt()).isEqualTo(3);
        // the discretised normal law far from 0 has the moments of the normal one, with Sheppard's 1/12
        JsonNode normal = json("law", "discretised-normal", "mu=50", "sigma=4");
        assertThat(normal.get("variance").asDouble()).isCloseTo(16 + 1 / 12.0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "law gometric p=1, Did you mean geometric?",
        "law geometric q=1, cannot take q",
        "law cmp m=8, law conway-maxwell-poisson: nu must be stated.",
        "law negative-binomial variance=8, mean must be stated.",
        "law geometric p=half, p=half must be key=number",
        "law geometric p=0.5 p=0.6, p must be given once",
        "law negative-binomial size=0 mean=1, size must be > 0",
        "law negative-binomial mean=3 variance=2, size must be > 0",
        "law discretised-normal mu=1 sigma=0, sigma must be > 0",
        "law mixture weight=2 p1=0.5 p2=0.5, weight must be between 0 and 1",
        "law cmp-mean-tied m=2 nu=0.2, nu must be > 1 / (2 m - 1)",
        "law closed-system m=0 cv=1, workers must be >= 1",
        "law empirical 0=-1, counts must be >= 0",
        "law geometric p=0.5 --cdf 5..2, --cdf: 5..2 must be",
        "law geometric p=0.5 --quantile 1.5, --quantile: 1.5 must be a number from 0 to 1",
        "fit no-such-file.json, no-such-file.json: cannot be read",
        "fit no-such-file.json --draws 5, --draws: 5 must be >= 99"
    })
    void mistakesAreNamed(String line, String complaint) {
        assertThat(stalesim.run((Object[]) line.split(" ", -1))).isEqualTo(2);
        assertThat(stalesim.err()).contains(complaint).doesNotContain("\tat ");
        assertThat(stalesim.out()).isEmpty();
    }

    /** 7900 updates, geometric with p = 1/4 but for rounding. */
    private Path geometricCounts() throws IOException {
        long[] counts = new long[40];
        for (int tau = 0; tau < counts.length; tau++) {
            counts[tau] = Math.round(8000 * 0.25 * Math.pow(0.75, tau));
        }
        return Files.writeString(temp.resolve("counts.json"), Arrays.toString(counts));
    }

    @Test
    void oneHistogramIsRankedButNotTested() throws IOException {
        JsonNode fit = json("fit", geometricCounts(), "--draws", 99);
        assertThat(fit.get("replicates").asInt()).isEqualTo(1);
        assertThat(fit.get("effective_updates_from").asString()).isEqualTo("assumed-one-in-3m");
        assertThat(fit.get("verdict").get("law").asString()).isEqualTo("geometric");
        assertThat(fit.get("verdict").get("outcome").asString()).isEqualTo("untested");
        assertThat(fit.get("verdict").get("sentence").asString()).startsWith("One histogram gives no p-value");
        assertThat(fit.get("laws")).hasSize(9);
        assertThat(fit.get("laws_by_distance")).hasSize(9);
        for (JsonNode law : fit.get("laws")) {
            assertThat(law.get("p_value").isNull()).isTrue();
            assertThat(law.propertyNames())
                    .contains("law", "parameters", "log_likelihood", "aic", "bic", "bhattacharyya", "total_variation")
                    .contains("hellinger", "kolmogorov", "wasserstein", "rank", "effective_bic", "intervals");
        }
        assertThat(fit.get("closed_system").get("workers").asInt()).isEqualTo(4);
        assertThat(fit.get("closed_system").get("compute_cv").asDouble()).isCloseTo(1, within(0.02));
        assertThat(fit.get("warning").asString()).contains("autocorrelated");
    }

    @Test
    void statedWorthAllowsATest() throws IOException {
        JsonNode fit = json("fit", geometricCounts(), "--draws", 99, "--workers", 4, "--effective-updates", 660);
        assertThat(fit.get("effective_updates").asDouble()).isEqualTo(660);
        assertThat(fit.get("verdict").get("law").asString()).isEqualTo("geometric");
        assertThat(fit.get("verdict").get("outcome").asString()).isEqualTo("not-rejected");
        assertThat(fit.get("verdict").get("rejected").toString()).contains("\"uniform\"").contains("\"poisson\"");
        assertThat(stalesim.run("fit", geometricCounts(), "--effective-updates", -1)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--effective-updates: -1.0 must be > 0");
        assertThat(stalesim.run("fit", geometricCounts(), "--workers", 0)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--workers: 0 must be >= 1");
    }

    @Test
    void replicationsOfACellAreItsReplicates() throws IOException {
        Path scenario = Files.writeString(temp.resolve("runs.yaml"), RUNS);
        stalesim.done("simulate", scenario, "--out", temp.resolve("runs"));
        Path results = temp.resolve("runs/results.jsonl");
        JsonNode fit = json("fit", results, "--draws", 99);
        assertThat(fit.get("source").asString()).isEqualTo("simulated/native/async-lock/2");
        assertThat(fit.get("replicates").asInt()).isEqualTo(5);
        assertThat(fit.get("effective_updates_from").asString()).isEqualTo("replicates");
        assertThat(fit.get("closed_system").get("workers_known").asBoolean()).isTrue();
        assertThat(stalesim.run("fit", results, "--workers", 3)).isEqualTo(2);
        assertThat(stalesim.err()).contains("--workers: 3 must be 2");
        assertThat(stalesim.run("fit", results, "--effective-updates", 10)).isEqualTo(2);
        assertThat(stalesim.err()).contains("5 replicates");
    }

    @Test
    void threadsOfAMeasurementAreItsWorkers() throws IOException {
        Path file = Files.writeString(
                temp.resolve("measured.json"), "{\"threads\": 3, \"staleness_counts\": [100, 300, 900, 200]}");
        JsonNode fit = json("fit", file, "--draws", 99);
        assertThat(fit.get("closed_system").get("workers").asInt()).isEqualTo(3);
        String sentence = fit.get("closed_system").get("sentence").asString();
        assertThat(sentence.toLowerCase(Locale.ROOT)).startsWith("3 workers");
        String again = stalesim.out();
        json("fit", file, "--draws", 99);
        assertThat(stalesim.out()).isEqualTo(again);
    }
}
