package stalesim.model.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.result.Clock;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;

class ResponseTest {

    private static RunResult run(Outcome outcome) {
        return new RunResult(
                Clock.SIMULATED,
                Mode.NATIVE,
                "async-lock",
                3,
                0,
                1,
                10,
                10,
                1_000,
                new StalenessHistogram(new long[] {10}),
                Optional.empty(),
                Optional.empty(),
                List.of(new WorkerTotals(10, 0, 0)),
                List.of(new CurvePoint(0, 0, 0.7), new CurvePoint(10, 1_000, 0.5)),
                outcome);
    }

    /** What a run that failed had come to says nothing of what it would have. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aRunThatFailedHasNoAnswer(Outcome outcome) {
        boolean failed = Set.of(Outcome.STARVED, Outcome.CRASHED).contains(outcome);
        for (Response response : List.of(Response.THROUGHPUT, Response.MEAN_STALENESS, Response.BEST_WORKERS)) {
            assertThat(response.of(List.of(run(outcome)), Double.NaN).isPresent())
                    .as(response.toString())
                    .isEqualTo(!failed);
        }
    }
}
