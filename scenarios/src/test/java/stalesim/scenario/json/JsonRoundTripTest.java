package stalesim.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Empirical;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Figure;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Clock;
import stalesim.model.result.Contention;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.Environment;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.statistics.Estimate;
import stalesim.scenario.spec.Point;
import tools.jackson.databind.JsonNode;

class JsonRoundTripTest {

    private static final TimeUse TIME_USE = new TimeUse(
            (1L << 62) + 1, Map.of(TimeCategory.NO_CORE, 1L << 61, TimeCategory.LOCK, 0L));

    private static StoredResult stored(double loss, Optional<StalenessBook> book, StalenessHistogram staleness) {
        return stored(loss, book, staleness, Parallelism.constant(2), Optional.empty());
    }

    private static StoredResult stored(
            double loss,
            Optional<StalenessBook> book,
            StalenessHistogram staleness,
            Parallelism parallelism,
            Optional<MeasuredNoise> noise) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("processor", "\"quoted\" µ");
        facts.put("cores", "2");
        RunResult result = new RunResult(
                Clock.REAL,
                Mode.PACED,
                "async-lock",
                2,
                3,
                Long.MIN_VALUE,
                7,
                8,
                (1L << 62) + 1,
                staleness,
                book,
                Optional.of(new Contention(1_000_000_000_000L, 17, 3, OptionalInt.of(7))),
                List.of(new WorkerTotals(3, 2, 1), new WorkerTotals(4, 5, 6)),
                List.of(new CurvePoint(0, 0, 0.6931471805599453),
                        new CurvePoint(7, (1L << 62) + 1, loss, OptionalDouble.of(0.875))),
                Outcome.DIVERGED,
                parallelism,
                noise,
                OptionalDouble.of(1.25e-9),
                noise.isPresent() ? Optional.of(TIME_USE) : Optional.empty());
        return new StoredResult(Point.NONE, result, new Environment(facts), "abc");
    }

    private static StoredResult roundTrip(StoredResult stored) {
        return ResultJson.read(Json.parse(Json.line(ResultJson.write(stored))));
    }

    @Test
    void resultsSurvive() {
        StoredResult stored =
                stored(0.1, Optional.of(new StalenessBook(1, 2, 3, 4, 5)),
                        new StalenessHistogram(new long[] {1, 0, 6}));
        assertThat(roundTrip(stored)).isEqualTo(stored);
        assertThat(roundTrip(stored).environment().facts().keySet()).containsExactly("processor", "cores");
    }

    @Test
    void lossesThatAreNotFiniteSurvive() {
        for (double loss : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-320}) {
            StoredResult stored = stored(loss, Optional.empty(), new StalenessHistogram());
            assertThat(roundTrip(stored)).isEqualTo(stored);
        }
    }

    /** Earlier versions wrote a text for whatever is not a number. */
    @Test
    void numbersOfEarlierVersionsAreRead() {
        StoredResult stored = stored(Double.NaN, Optional.empty(), new StalenessHistogram());
        String line = Json.line(ResultJson.write(stored));
        assertThat(line).contains("\"loss\":null").doesNotContain("NaN");
        String earlier = line.replace("\"loss\":null", "\"loss\":\"NaN\"");
        assertThat(ResultJson.read(Json.parse(earlier))).isEqualTo(stored);
        MachineDescription machine = MachineDescription.uniform("here", 2, new OperationCosts(Map.of()));
        List<Estimate> estimates = List.of(Figure.CONTEXT_SWITCH.estimate(800));
        String calibration = Json.line(EstimatesJson.write(machine, estimates));
        assertThat(EstimatesJson.read(Json.parse(calibration.replace(
                        "\"mean\":800.0}", "\"mean\":800.0,\"low\":\"NaN\",\"high\":\"NaN\"}"))))
                .isEqualTo(estimates);
    }

    @Test
    void activeWorkersNoiseAndUseOfTimeSurvive() {
        for (Parallelism parallelism : List.of(
                Parallelism.constant(1),
                new Parallelism(List.of(new Step(0, 0, 1), new Step(5, 3, 2), new Step(1L << 62, 1L << 52, 1))))) {
            MeasuredNoise noise = new MeasuredNoise(
                    50, new MeasuredNoise.Figure(2, 0.1, 1e-17), new MeasuredNoise.Figure(0, Double.NaN, Double.NaN));
            StoredResult stored =
                    stored(0.1, Optional.empty(), new StalenessHistogram(), parallelism, Optional.of(noise));
            assertThat(roundTrip(stored)).isEqualTo(stored);
            assertThat(Json.line(ResultJson.write(stored)))
                    .contains("\"parallelism\":[{\"update\":0,\"time_ns\":0,\"workers\":1}")
                    .contains("\"noise\":{\"every\":50,\"corrected\":{\"count\":2,\"mean\":0.1,")
                    .contains("\"time_use\":{\"total_ns\":4611686018427387905,\"spent_ns\":"
                            + "{\"lock\":0,\"no_core\":2305843009213693952}}");
        }
    }

    @Test
    void linesHoldTheContractedFields() {
        String line = Json.line(ResultJson.write(
                stored(0.1, Optional.empty(), new StalenessHistogram(new long[] {1, 0, 6}))));
        assertThat(line)
                .doesNotContain("\n")
                .startsWith("{\"clock\":\"real\",\"mode\":\"paced\",\"algorithm\":\"async-lock\",\"workers\":2,"
                        + "\"replication\":3,\"seed\":-9223372036854775808,\"updates\":7,\"gradients\":8,"
                        + "\"duration_ns\":4611686018427387905,\"updates_per_second\":")
                .contains("\"staleness\":{\"counts\":[1,0,6],\"mean\":1.7142857142857142,\"variance\":")
                .contains("\"curve\":[{\"update\":0,\"time_ns\":0,\"loss\":0.6931471805599453}")
                .contains("\"outcome\":\"diverged\"")
                .contains("\"environment\":{")
                .doesNotContain("parallelism", "noise", "time_use");
    }

    @Test
    void machinesSurvive() {
        OperationCosts costs = new OperationCosts(Map.of(
                OperationKind.READ, new Deterministic(5),
                OperationKind.COMPUTE, Empirical.of(new long[] {3, 1, 2}),
                OperationKind.UPDATE, new Lognormal(10.5, 0.3),
                OperationKind.EXCHANGE, new Gamma(7, 0.5),
                OperationKind.LOCAL, new Exponential(9)));
        MachineDescription machine = new MachineDescription(
                "here",
                new Processors(Topology.flat(2), Scheduling.DEDICATED, List.of(1.0, 1.25)),
                new OsCosts(OptionalLong.of(3), 4, new WakeUp(new Deterministic(1), 2, 1), new Spins(6, 7),
                        new Exponential(50)),
                LockPolicy.BARGING,
                Workforce.ofSpeeds(List.of(1.0, 0.5)),
                Optional.empty(),
                Map.of("*", costs, "sync", new OperationCosts(Map.of())));
        assertThat(MachineJson.read(Json.parse(Json.pretty(MachineJson.write(machine)))))
                .isEqualTo(machine);
    }

    @Test
    void estimatesSurviveAndDoNotDisturbTheMachine() {
        MachineDescription machine = MachineDescription.uniform("here", 2, new OperationCosts(Map.of()));
        List<Estimate> estimates = List.of(
                Figure.SLOWDOWN.estimate(1.1, 1.05, 1.2), Figure.CONTEXT_SWITCH.estimate(800));
        JsonNode node = Json.parse(Json.pretty(EstimatesJson.write(machine, estimates)));
        assertThat(EstimatesJson.read(node)).isEqualTo(estimates);
        assertThat(MachineJson.read(node)).isEqualTo(machine);
        assertThat(Json.line(node))
                .contains("\"estimates\":[{\"name\":\"slowdown of two busy cores\",\"unit\":\"ratio\",\"mean\":1.11666")
                .contains("{\"name\":\"context switch\",\"unit\":\"ns\",\"mean\":800.0}");
        assertThat(EstimatesJson.read(MachineJson.write(machine))).isEmpty();
    }

    @Test
    void unknownLawsAreNamed() {
        assertThatThrownBy(() -> LawJson.read(Json.parse("{\"law\":\"cauchy\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cauchy");
    }
}
