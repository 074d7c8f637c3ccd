package stalesim.model.bound.leashed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class LeashedBoundsTest {

    private static final int[] TIMES = {0, 1, 2, 5, 10};

    private static RetryLoop loop(JsonNode row, double extra) {
        return new RetryLoop(
                row.get("m").asLong(), row.get("T_c").asDouble(), row.get("T_u").asDouble(), extra);
    }

    @Test
    void referenceDynamics() {
        JsonNode rows = reference("leashed_B5");
        assertThat(rows.size()).isEqualTo(4);
        for (JsonNode row : rows) {
            RetryLoop loop = loop(row, row.get("gamma").asDouble());
            double start = row.get("n0").asDouble();
            assertExact(new LoopThreads(loop).value(), row.get("n*"));
            assertExact(new LoopDynamics(loop, start, 0, Reading.LITERAL).multiplier(), row.get("multiplier a"));
            assertThat(new LoopStable(loop, Reading.CORRECTED).holds())
                    .isEqualTo(row.get("stable |a|<1").asBoolean());
            JsonNode steps = row.get("n_i discrete (B.5) i=0..20");
            assertThat(steps.size()).isEqualTo(21);
            for (int i = 0; i <= 20; i++) {
                assertExact(new LoopDynamics(loop, start, i, Reading.LITERAL).value(), steps.get(i));
            }
            JsonNode times = row.get("n(t) continuous t=0,1,2,5,10");
            for (int i = 0; i < TIMES.length; i++) {
                assertExact(new LoopDynamics(loop, start, TIMES[i], Reading.CORRECTED).value(), times.get(i));
            }
        }
    }

    @Test
    void referenceOfSingleAttempts() {
        JsonNode rows = reference("leashed_closed_forms_new").get("rows");
        assertThat(rows.size()).isPositive();
        for (JsonNode row : rows) {
            RetryLoop loop = loop(row, 0);
            assertExact(new LoopThreads(loop).value(), row.get("n*_(Tp=0)"));
            assertExact(new SingleAttemptThroughput(loop).value(), row.get("throughput_Tp0=lambda/(1+lambda Tu)"));
            assertExact(new SingleAttemptDrops(loop).value(), row.get("drop_fraction_Tp0=n*/(1+n*)"));
        }
    }

    /**
     * Simulated runs of the reference file, three digits printed, by which the closed form is known to 3 %, as attempts
     * are a little less than random; threads of unbounded persistence are no fewer than their bound, but for rounding.
     */
    @Test
    void referenceSimulations() {
        JsonNode runs = reference("leashed_closed_forms_new")
                .get("des_check (deterministic Tu, gamma Tc cv .15, 6000 publishes)");
        assertSingleAttempt(runs.get("(16,40,0.6) Tp0"), new RetryLoop(16, 40, 0.6));
        assertSingleAttempt(runs.get("(68,40,0.6) Tp0"), new RetryLoop(68, 40, 0.6));
        assertSingleAttempt(runs.get("(16,10,2) Tp0"), new RetryLoop(16, 10, 2));
        assertPersistent(runs.get("(68,40,0.6) Tp_inf"), new RetryLoop(68, 40, 0.6));
        assertPersistent(runs.get("(16,10,2) Tp_inf"), new RetryLoop(16, 10, 2));
        assertPersistent(runs.get("(68,10,2) Tp_inf"), new RetryLoop(68, 10, 2));
    }

    private static void assertSingleAttempt(JsonNode run, RetryLoop loop) {
        double threads = new LoopThreads(loop).value();
        assertThat(run.get("n").asDouble()).isCloseTo(threads, within(0.01 * threads));
        double throughput = new SingleAttemptThroughput(loop).value();
        assertThat(run.get("X").asDouble()).isCloseTo(throughput, within(0.03 * throughput));
    }

    private static void assertPersistent(JsonNode run, RetryLoop loop) {
        assertThat(run.get("n").asDouble()).isGreaterThan(new PersistentThreads(loop).value() - 5e-4);
        assertThat(run.get("n").asDouble()).isGreaterThan(new LoopThreads(loop).value());
    }

    /** Eq. B.5 solves eq. B.4, step by step. */
    @ParameterizedTest
    @CsvSource({"16,10,2,0", "16,40,0.6,0", "68,3,0.9,0.5"})
    void theClosedFormSolvesTheRecursion(long workers, double compute, double update, double extra) {
        RetryLoop loop = new RetryLoop(workers, compute, update, extra);
        double threads = 5;
        for (int i = 0; i <= 30; i++) {
            assertExact(new LoopDynamics(loop, 5, i, Reading.LITERAL).value(), threads);
            threads += ((double) workers - threads) / compute - threads * (1 + extra) / update;
        }
    }

    /** The continuous form does not know units of time: milliseconds and seconds agree. The literal one does. */
    @Test
    void onlyTheContinuousFormIsFreeOfUnits() {
        RetryLoop milliseconds = new RetryLoop(16, 110, 0.3);
        RetryLoop seconds = new RetryLoop(16, 0.110, 0.0003);
        assertExact(
                new LoopDynamics(milliseconds, 16, 2, Reading.CORRECTED).value(),
                new LoopDynamics(seconds, 16, 0.002, Reading.CORRECTED).value());
        assertThat(new LoopStable(milliseconds, Reading.CORRECTED).holds()).isFalse();
        assertThat(new LoopStable(new RetryLoop(16, 110_000, 300), Reading.CORRECTED).holds()).isTrue();
        assertThat(new LoopStable(milliseconds, Reading.LITERAL).holds()).isTrue();
        assertThat(Math.abs(new LoopDynamics(milliseconds, 16, 40, Reading.LITERAL).value())).isGreaterThan(1e12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoopDynamics(milliseconds, 16, 0.5, Reading.LITERAL));
    }

    /** 16/(1 + 5) and, with a departure rate twice as high, 16/(1 + 10). */
    @Test
    void fixedPointsByHand() {
        assertExact(new LoopThreads(new RetryLoop(16, 10, 2)).value(), 16 / 6.0);
        assertExact(new LoopThreads(new RetryLoop(16, 10, 2, 1)).value(), 16 / 11.0);
        assertThat(new LoopThreads(new RetryLoop(16, 10, 2, 1e12)).value()).isLessThan(1e-9);
        assertExact(new PersistentThreads(new RetryLoop(16, 10, 2)).value(), 11);
        assertExact(new PersistentThreads(new RetryLoop(4, 10, 2)).value(), 4 / 6.0);
        // lambda = 4/3: X = (4/3)/(1 + 8/3) = 4/11, and the rest of 4/3 is dropped: 8/11
        assertExact(new SingleAttemptThroughput(new RetryLoop(16, 10, 2)).value(), 4 / 11.0);
        assertExact(new SingleAttemptDrops(new RetryLoop(16, 10, 2)).value(), 8 / 11.0);
    }

    @Test
    void vectors() {
        assertThat(new VectorCount(1, false).value()).isEqualTo(3);
        assertThat(new VectorCount(16, false).value()).isEqualTo(33);
        assertThat(new VectorCount(16, true).value()).isEqualTo(48);
    }
}
