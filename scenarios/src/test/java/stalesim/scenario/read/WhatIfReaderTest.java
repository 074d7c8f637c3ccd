package stalesim.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.spec.Sweep;

class WhatIfReaderTest {

    private static final String BASE =
            """
            objective: { kind: logistic, data: { dense: { rows: 50, features: 4 } } }
            algorithms: [ async-lock, sync ]
            workers: [ 1, 2 ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 20, loss-below: 0.5 }
            clocks: [ simulated ]
            """;

    private static Sweep read(String study) {
        return SweepReader.read(new ScenarioText("file.yaml", BASE + study, Optional.empty(), "test"), List.of());
    }

    private static Sweep change(String change) {
        return read("study: { what-if: { changes: { one: { " + change + " } } } }");
    }

    @Test
    void everyChangeIsAPointBesideTheScenarioAsItIs() {
        Sweep sweep = change("batch: 4, stop.loss-below: 0.4");
        assertThat(sweep.variants()).hasSize(2);
        assertThat(sweep.variants().get(1).scenario().batch()).isEqualTo(4);
        assertThat(sweep.variants().get(1).point().settings()).containsEntry("what-if", "one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    algorithms: [ leashed, sync ]
                    workers: [ 2, 4 ]
                    workers: [ 2, 4, 8 ]
                    """)
    void whatCanBePairedIsAccepted(String change) {
        assertThat(change(change).variants()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    algorithms: [ leashed ]     | has 1 algorithms where the scenario as it is has 2
                    workers: [ 4 ]              | shares neither a mode nor numbers of workers
                    seed: 2                     | cannot be changed, as runs are compared with those of the same clock
                    replications: 9             | cannot be changed, as runs are compared with those of the same clock
                    stop: { updates: 9 }        | cannot be changed as a whole. Write stop.loss-below or stop.updates.
                    name: other                 | cannot be changed. Write paths as in step.size
                    """)
    void whatCannotBePairedIsRejected(String change, String message) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> change(change));
        assertThat(failure).isNotNull();
        assertThat(failure.problems().stream().map(Problem::render)).anyMatch(text -> text.contains(message));
    }

    @Test
    void theWantedLossIsSweptByItself() {
        ScenarioException failure = catchThrowableOfType(
                ScenarioException.class,
                () -> read("sweep: { stop: [ { updates: 9, loss-below: 0.6 } ] }\nstudy: { which-algorithm: { by: time"
                        + " } }"));
        assertThat(failure).isNotNull();
        assertThat(failure.problems().stream().map(Problem::render))
                .anyMatch(text -> text.contains("Sweep stop.loss-below"));
    }
}
