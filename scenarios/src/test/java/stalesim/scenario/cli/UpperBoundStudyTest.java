package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.PremiseJson;
import stalesim.scenario.store.PremisesFile;
import tools.jackson.databind.JsonNode;

class UpperBoundStudyTest {

    private static final String SCENARIO =
            """
            name: bound
            objective: { kind: logistic, data: { sparse: { rows: 200, features: 20, non-zeros: 3 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 1, 2, 3, 4, 6 ]
            step: { rule: constant, size: 1 }
            machine: { cores: 8, scheduler: dedicated, compute: { lognormal: { mean-us: 100, cv: 0.2 } }, read-us: 5,
              update-us: 20, exchange-us: 10, local-us: 1 }
            clocks: [ simulated ]
            stop: { updates: 300, loss-below: 0.6 }
            replications: 3
            evaluate: { rows: 200, points: 300 }
            sweep: { batch: [ 4, 8 ] }
            study: { upper-bound: {} }
            """;

    @TempDir
    Path temp;

    private final Program stalesim = new Program();

    private Path study() throws IOException {
        Path folder = temp.resolve("a");
        Path scenario = Files.writeString(temp.resolve("bound.yaml"), SCENARIO);
        stalesim.done("study", scenario, "--out", folder);
        return folder;
    }

    @Test
    void theAnswerIsAFunctionOfTheFolder() throws IOException {
        Path folder = study();
        assertThat(stalesim.out())
                .contains("with async-lock, batch = 4", "with sync, batch = 8", "saturation", "m_max = 1/(6K)")
                .doesNotContain("null", "NaN");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("gain growth", "async-lock, batch = 8");
        stalesim.done("report", folder);
        assertThat(folder.resolve("report.html")).hasContent(page);
        // without what predictions are made from nothing is predicted, and it is said how to have it again
        Files.delete(folder.resolve("premises.json"));
        stalesim.done("report", folder);
        assertThat(stalesim.out()).contains("Run the study again with --resume");
    }

    /** T_c = 100 us and T_u = 5 + 20 us of the lock, 101 and 10 us of the exchange; three non-zeros of twenty. */
    @Test
    void premisesAreThoseOfDataAndMachine() throws IOException {
        Path folder = study();
        JsonNode json = Json.parse(Files.readString(folder.resolve("premises.json")));
        assertThat(PremiseJson.write(PremiseJson.read(json))).isEqualTo(json);
        assertThat(new PremisesFile(folder).read())
                .hasSize(4)
                .allSatisfy(premise -> {
                    assertThat(premise.data().orElseThrow().omega()).isEqualTo(3);
                    assertThat(premise.data().orElseThrow().distinct()).isBetween(190, 200);
                    assertThat(premise.epsilon()).isEqualTo(0.6);
                    assertThat(premise.batch()).isEqualTo(Integer.parseInt(premise.point().get("batch")));
                    assertThat(premise.machine().serialNs()).isEqualTo(premise.synchronous() ? 10_000 : 25_000);
                    assertThat(premise.machine().threads()).isEmpty();
                });
        assertThat(new PremisesFile(temp).read()).isEmpty();
    }
}
