package stalesim.model.bound.grouped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static stalesim.model.bound.Exact.assertExact;
import static stalesim.model.bound.Exact.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.network.AlphaBeta;
import stalesim.model.paper.Reading;
import tools.jackson.databind.JsonNode;

class GroupedBoundsTest {

    /** One byte takes a nanosecond and latency nothing: costs are in units of D/B. */
    private static final Synchronisation.Setting BANDWIDTH =
            new Synchronisation.Setting(new AlphaBeta(0, 1e9), 1, 1);

    private static final Synchronisation.Setting LATENCY = new Synchronisation.Setting(new AlphaBeta(1, 1e9), 0, 1);

    private static double cost(Synchronisation way, Synchronisation.Setting setting, int workers, Reading reading) {
        return new SynchronisationCost(way, setting, workers, reading).value();
    }

    private static List<List<Integer>> lists(JsonNode groups) {
        return StreamSupport.stream(groups.spliterator(), false)
                .map(group -> StreamSupport.stream(group.spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList())
                .toList();
    }

    @Test
    void referenceGroups() {
        JsonNode groups = reference("ds_sync").get("groups");
        assertThat(groups.size()).isEqualTo(3);
        for (String workers : groups.propertyNames()) {
            int count = Integer.parseInt(workers);
            assertGroups(new AlternatingGroups(count, (int) Math.sqrt(count)), groups.get(workers));
        }
        assertGroups(new AlternatingGroups(6, 3), reference("ds_sync").get("groups_rect_6=2x3"));
    }

    private static void assertGroups(AlternatingGroups groups, JsonNode expected) {
        assertThat(groups.groups(0)).isEqualTo(lists(expected.get("even_t (rank//N)")));
        assertThat(groups.groups(1)).isEqualTo(lists(expected.get("odd_t (rank%N)")));
        assertThat(groups.groups(2)).isEqualTo(groups.groups(0));
    }

    @Test
    void referenceCosts() {
        JsonNode rows = reference("ds_sync").get("cost_per_D_over_B");
        assertThat(rows.size()).isEqualTo(5);
        for (JsonNode row : rows) {
            int workers = row.get("W").asInt();
            int size = row.get("N").asInt();
            assertRing(row, workers, size);
            assertExact(cost(Synchronisation.TREE, BANDWIDTH, workers, Reading.LITERAL), row.get("tree doc 3log2W"));
            assertExact(cost(Synchronisation.TREE, BANDWIDTH, size, Reading.LITERAL), row.get("tree DS doc"));
            assertExact(
                    cost(Synchronisation.PARAMETER_SERVER, BANDWIDTH, workers, Reading.LITERAL),
                    row.get("PS doc 2W^2 D/(PB) P=1"));
            assertExact(
                    cost(Synchronisation.PARAMETER_SERVER, BANDWIDTH, workers, Reading.CORRECTED),
                    row.get("PS std 2W D/(PB) P=1"));
        }
    }

    private static void assertRing(JsonNode row, int workers, int size) {
        Synchronisation ring = Synchronisation.RING;
        assertExact(cost(ring, BANDWIDTH, workers, Reading.LITERAL), row.get("ring_scale_doc 2W-1"));
        assertExact(cost(ring, BANDWIDTH, size, Reading.LITERAL), row.get("ring_DS_doc 2N-1"));
        assertExact(cost(ring, BANDWIDTH, workers, Reading.CORRECTED), row.get("ring_bw_std 2(W-1)/W"));
        assertExact(cost(ring, BANDWIDTH, size, Reading.CORRECTED), row.get("ring_DS_bw_std 2(N-1)/N"));
        assertExact(cost(ring, LATENCY, workers, Reading.CORRECTED), row.get("ring_latency_steps 2(W-1)"));
        assertExact(cost(ring, LATENCY, size, Reading.CORRECTED), row.get("DS_latency_steps 2(N-1)"));
        assertExact(1 / new GroupGain(workers, size, 0, Reading.LITERAL).value(), row.get("doc ratio"));
        assertExact(new GroupGain(workers, size, 0, Reading.CORRECTED).value(), row.get("std bw speedup (N+1)/N"));
        assertExact(
                new GroupGain(workers, size, 1, Reading.CORRECTED).value(),
                row.get("std latency speedup (W-1)/(N-1)=N+1"));
    }

    @Test
    void referenceErrorsOnQuadratics() {
        JsonNode rows = reference("ds_sync").get("quadratic_exact");
        assertThat(rows.size()).isEqualTo(6);
        for (JsonNode row : rows) {
            int workers = row.get("W").asInt();
            NoisyMode mode = mode(row.get("eta*h").asDouble(), workers, (int) Math.sqrt(workers));
            assertExact(new MeanError(mode).value(), row.get("BSP stationary MSE (h=sigma=1,eta=eta*h)"));
            assertExact(new Dispersion(mode).value(), row.get("DS worker dispersion eta^2 sigma^2 (1/N-1/W)"));
            assertExact(new ErrorRatio(mode).value(), row.get("ratio DS/BSP MSE = 1+eta h(2-eta h)(N-1)"));
        }
    }

    private static NoisyMode mode(double step, int workers, int size) {
        return new NoisyMode(step, 1, 1, new NoisyMode.Grid(workers, size));
    }

    /** Exact, but for roundings: every worker has met every other after an even and an odd round. */
    @ParameterizedTest
    @CsvSource({"1,1", "4,2", "6,3", "6,2", "9,3", "12,4", "16,4", "10,1", "10,10"})
    void twoRoundsAverageOverAll(int workers, int size) {
        AlternatingGroups groups = new AlternatingGroups(workers, size);
        RealMatrix both = groups.averaging(0).multiply(groups.averaging(1));
        for (int i = 0; i < workers; i++) {
            for (int j = 0; j < workers; j++) {
                assertExact(both.getEntry(i, j), 1.0 / workers);
            }
            for (int j = 0; j < workers; j++) {
                List<Integer> common = new ArrayList<>(groups.groupOf(i, 0));
                common.retainAll(groups.groupOf(j, 1));
                assertThat(common).hasSize(1);
            }
        }
    }

    /** Lines 13 and 16 as printed: W - N workers have no group in odd rounds, and worker W does not exist. */
    @Test
    void thePrintedLinesLeaveWorkersWithoutAGroup() {
        AlternatingGroups literal = new AlternatingGroups(9, 3, Reading.LITERAL);
        assertThat(literal.groupOf(4, 0)).containsExactly(1, 4, 7);
        assertThat(literal.groupOf(0, 0)).containsExactly(0, 3, 6, 9);
        long alone = 0;
        for (int rank = 0; rank < 9; rank++) {
            alone += literal.groupOf(rank, 1).isEmpty() ? 1 : 0;
        }
        assertThat(alone).isEqualTo(6);
        assertThatIllegalStateException().isThrownBy(() -> literal.averaging(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlternatingGroups(7, 3));
    }

    /**
     * Covariance of all workers, C' = P ((1-g)^2 C + g^2 I) P', for 600 rounds: what is left of the start is
     * 0.81^600. Exact but for roundings, also where W is not a square.
     */
    @ParameterizedTest
    @CsvSource({"4,2", "9,3", "16,4", "12,3", "12,4"})
    void errorsAreThoseOfTheExactCovariance(int workers, int size) {
        double gain = 0.1;
        AlternatingGroups groups = new AlternatingGroups(workers, size);
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(workers);
        RealMatrix covariance = new Array2DRowRealMatrix(workers, workers);
        for (int round = 1; round <= 601; round++) {
            RealMatrix stepped = covariance
                    .scalarMultiply((1 - gain) * (1 - gain))
                    .add(identity.scalarMultiply(gain * gain));
            RealMatrix mix = groups.averaging(round + 1);
            covariance = mix.multiply(stepped).multiply(mix.transpose());
        }
        // the last round was the 602nd, an even one: groups of N
        NoisyMode mode = mode(gain, workers, size);
        double mean = 0;
        for (double[] row : covariance.getData()) {
            for (double entry : row) {
                mean += entry / ((double) workers * workers);
            }
        }
        double own = covariance.getEntry(0, 0);
        assertExact(mean, new MeanError(mode).value());
        assertExact(own - mean, new Dispersion(mode).value());
        assertExact(own / mean, new ErrorRatio(mode).value());
    }

    /** kappa = 4, gamma = 32, B = 1/4 + 72 = 72.25: (8/40) (144.5 + 16). */
    @Test
    void theoremFourByHand() {
        GroupedLoss.Objective objective = new GroupedLoss.Objective(2, 0.5, 3, 4);
        GroupedLoss loss = new GroupedLoss(objective, 1, 4, 8);
        assertExact(loss.value(), 0.2 * (144.5 + 16));
        assertExact(loss.step(0), 2 / 16.0);
        assertExact(loss.step(0), 1 / (4 * objective.smoothness()));
        assertExact(new GroupNoise(3, 4).value(), 2.25);
        assertExact(new GroupDivergence(0.1, 3, Reading.CORRECTED).value(), 0.09);
        assertExact(new GroupDivergence(0.1, 3, Reading.LITERAL).value(), 0.36);
        assertExact(new GroupStep(0.1, 2, 0.3, 0.4).value(), 1.8 + 0.3 + 0.8);
    }

    /** The tight divergence holds with gradients of norm G that are all noise: dispersion is below eta^2 G^2. */
    @Test
    void dispersionIsWithinTheTightDivergence() {
        for (int size : new int[] {2, 4, 16}) {
            double dispersion = new Dispersion(mode(0.1, 16 * size, size)).value();
            assertThat(dispersion).isLessThan(new GroupDivergence(0.1, 1, Reading.CORRECTED).value());
        }
    }

    /** Latency of 30 and 10 for each byte of a segment: a share of 3/4. */
    @Test
    void gainsBetweenLatencyAndBandwidth() {
        Synchronisation.Setting both = new Synchronisation.Setting(new AlphaBeta(30, 1e9), 160, 1);
        double ratio = cost(Synchronisation.RING, both, 16, Reading.CORRECTED)
                / cost(Synchronisation.RING, both, 4, Reading.CORRECTED);
        assertExact(new GroupGain(16, 4, 30 / 40.0, Reading.CORRECTED).value(), ratio);
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupGain(16, 5, 0, Reading.CORRECTED));
    }
}
