package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Metropolis;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.Posts;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.run.RunSpec;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;

/** D-PSGD and ECD-PSGD; THEORY.md, S000-34 and S000-49. */
class DecentralisedTest {

    private static final RandomStreams STREAMS = new RandomStreams(8, 0);
    private static final Objective OBJECTIVE = new LogisticRegression(
            SyntheticData.classification(SyntheticShape.dense(300, 20), SyntheticData.ruler(20), 0.05, STREAMS), 1e-3);

    private static Lockstep run(Algorithm algorithm, int workers, double step, int rounds) {
        TrainingTask task = new TrainingTask(OBJECTIVE, 4, new Constant(step), 300, 1);
        return new Lockstep(new RunSpec(algorithm, workers, task, StopRule.after(rounds), 1, STREAMS, false))
                .run(rounds);
    }

    @ParameterizedTest
    @EnumSource(Graph.class)
    void withoutCompressionExtrapolationChangesNothing(Graph graph) {
        for (int workers : new int[] {1, 2, 3, 7}) {
            Lockstep plain = run(new DPsgd(graph, 32), workers, 0.05, 200);
            Lockstep extrapolated = run(new EcdPsgd(graph, 32), workers, 0.05, 200);
            for (int rank = 0; rank < workers; rank++) {
                assertThat(extrapolated.view(rank)).containsExactly(plain.view(rank));
            }
            assertThat(run(new EcdPsgd(graph, 4), workers, 0.05, 200).view(0)).isNotEqualTo(plain.view(0));
        }
    }

    /** Each sum is rounded once, by 2^-24 of the largest post at most, and so is the mean; added in double, 1e-13. */
    @ParameterizedTest
    @EnumSource(Graph.class)
    void gossipPreservesTheMean(Graph graph) {
        int dimension = 50;
        UniformRandomProvider random = STREAMS.stream(1, Purpose.DATA);
        Objective flat = new NoisyQuadratic(
                Collections.nCopies(dimension, new NoisyQuadratic.Mode(1, 0, 0, 0)), 0);
        for (int workers : new int[] {1, 2, 5, 12}) {
            Posts posts = new Posts(new Metropolis(graph.neighbours()), workers, dimension);
            WorkerState[] states = new WorkerState[workers];
            for (int rank = 0; rank < workers; rank++) {
                states[rank] = new WorkerState(rank, flat, () -> new int[1], new float[dimension]);
                for (int k = 0; k < dimension; k++) {
                    states[rank].view()[k] = random.nextFloat() * 2 - 1;
                }
                posts.post((worker, post) -> System.arraycopy(worker.view(), 0, post, 0, post.length), states[rank]);
            }
            double[] difference = new double[dimension];
            for (WorkerState state : states) {
                posts.mix(state);
                for (int k = 0; k < dimension; k++) {
                    difference[k] += ((double) state.exchanged()[k] - state.view()[k]) / workers;
                }
            }
            for (double one : difference) {
                assertThat(one).isCloseTo(0, within(0x1p-24 + 1e-13));
            }
        }
    }

    @Test
    void whatAgreesStaysAsItIs() {
        Posts posts = new Posts(new Metropolis(Graph.RING.neighbours()), 3, 1);
        Objective flat = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(1, 0, 0, 0)), 0);
        for (int rank = 0; rank < 3; rank++) {
            posts.post((worker, post) -> post[0] = 0.1f, new WorkerState(rank, flat, () -> new int[1], new float[1]));
        }
        WorkerState state = new WorkerState(1, flat, () -> new int[1], new float[1]);
        posts.mix(state);
        assertThat(state.exchanged()[0]).isEqualTo(0.1f);
    }

    /**
     * On a complete graph the mean of the replicas takes the step of synchronous SGD as long as gradients are taken at
     * the same model: in the first round, up to 8 roundings of numbers below 1 (4 e-7 covers them), and in no later
     * one. The step of the second round differs by eta^2 mean(H_i (g_i - mean g)) + O(eta^3): a fourth of it for half
     * of eta.
     */
    @Test
    void onACompleteGraphTheFirstRoundAloneIsThatOfSynchronousSgd() {
        assertThat(distance(0.05, 1)).isLessThan(4e-7);
        double second = distance(0.05, 2);
        assertThat(second).isGreaterThan(100 * 4e-7);
        assertThat(second / distance(0.025, 2)).isBetween(3.5, 4.5);
    }

    private static double distance(double step, int rounds) {
        double[] decentralised = run(new EcdPsgd(Graph.COMPLETE, 32), 4, step, rounds).mean();
        double[] synchronous = run(new Sync(), 4, step, rounds).mean();
        double squares = 0;
        for (int k = 0; k < synchronous.length; k++) {
            squares += Math.pow(decentralised[k] - synchronous[k], 2);
        }
        return Math.sqrt(squares);
    }

    /**
     * Extrapolations grow with t, and the error of a fixed number of bits grows with them: 3 bits spoil everything,
     * where the theory assumes errors that are bounded. Runs are the same at every execution; 2 % is what 16 bits may
     * cost.
     */
    @Test
    void extrapolationsNeedEnoughBits() {
        double exact = OBJECTIVE.loss(run(new DPsgd(), 5, 0.05, 1_000).view(0));
        assertThat(OBJECTIVE.loss(run(new EcdPsgd(), 5, 0.05, 1_000).view(0)))
                .isCloseTo(exact, within(0.02 * exact));
        assertThat(OBJECTIVE.loss(run(new EcdPsgd(Graph.RING, 3), 5, 0.05, 1_000).view(0)))
                .isGreaterThan(10 * exact);
    }

    @Test
    void namesTellGraphAndBits() {
        assertThat(new DPsgd().with(Map.of("graph", 1.0, "bits", 8.0))).isEqualTo(new DPsgd(Graph.TORUS, 8));
        assertThat(new DPsgd(Graph.TORUS, 8).name()).isEqualTo("d-psgd-torus-8-bits");
        assertThat(new DPsgd().name()).isEqualTo("d-psgd");
        assertThat(new EcdPsgd().name()).isEqualTo("ecd-psgd");
        assertThat(new EcdPsgd(Graph.STAR, 4).name()).isEqualTo("ecd-psgd-star-4-bits");
        assertThat(new EcdPsgd(Graph.RING, 32).name()).isEqualTo("ecd-psgd-exact");
    }
}
