package stalesim.model.algorithm.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.WorkerState;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.step.Constant;

class ComputeNodeTest {

    /** f(w) = w^2/2 without noise: the gradient is w. */
    private static WorkerState worker(int rank) {
        NoisyQuadratic objective = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(1, 0, 1, 0)), 0);
        return new WorkerState(rank, objective, () -> new int[1], new float[] {1});
    }

    private static ComputeNode node(SampleSizes sizes, int workers, int rank, DelayLimit limit) {
        return new ComputeNode(
                new ComputeNode.Rules(new RoundPlan(sizes, workers), limit, new Constant(0.25), true), rank);
    }

    /** w = v - eta U keeps what was done in the round (claim S002-45), by hand: powers of two are exact. */
    @Test
    void aBroadcastKeepsLocalProgress() {
        WorkerState worker = worker(0);
        ComputeNode node = node(PowerSizes.constant(3), 1, 0, DelayLimit.rounds(1));
        float begin = worker.view()[0];
        worker.computeGradient();
        float gradient = worker.gradient().get(0);
        node.step(worker);
        assertThat(worker.view()[0]).isEqualTo(begin - 0.25f * gradient);
        node.take(worker, new float[] {8});
        assertThat(worker.view()[0]).isEqualTo(8 - 0.25f * gradient);
        worker.computeGradient();
        node.step(worker);
        worker.computeGradient();
        node.step(worker);
        float view = worker.view()[0];
        Message message = new Message(1);
        node.pack(worker, message);
        assertThat(message.values()[0]).isEqualTo(view - 8);
        assertThat(message.gradients()).isEqualTo(3);
        assertThat(message.round()).isZero();
        node.take(worker, new float[] {2});
        assertThat(worker.view()[0]).isEqualTo(2);
    }

    /** i <= k + d: with d = 1 round 1 is open before any broadcast, round 2 needs the first one. */
    @Test
    void theLagIsCountedInRounds() {
        WorkerState worker = worker(0);
        ComputeNode node = node(PowerSizes.constant(2), 1, 0, DelayLimit.rounds(1));
        Message message = new Message(1);
        for (int round = 0; round < 5; round++) {
            assertThat(node.mayCompute(round)).isTrue();
            assertThat(node.mayCompute(Math.max(0, round - 1))).isTrue();
            if (round >= 2) {
                ComputeNode fresh = ahead(round);
                assertThat(fresh.mayCompute(round - 2)).isFalse();
            }
            node.step(worker);
            node.step(worker);
            node.pack(worker, message);
        }
    }

    private static ComputeNode ahead(int rounds) {
        WorkerState worker = worker(0);
        ComputeNode node = node(PowerSizes.constant(2), 1, 0, DelayLimit.rounds(1));
        for (int round = 0; round < rounds; round++) {
            node.step(worker);
            node.step(worker);
            node.pack(worker, new Message(1));
        }
        return node;
    }

    /**
     * The gate lets through exactly what t_delay &lt;= tau(t_glob) does, both computed here from the definitions, for
     * every broadcast that may be the latest; but never stops who is not ahead.
     */
    @Test
    void theDelayIsThePapers() {
        int workers = 3;
        DelaySizes sizes = DelaySizes.power(2, 0, 1);
        DelayFunction tau = DelayFunction.of(sizes);
        int stopped = 0;
        for (int rank = 0; rank < workers; rank++) {
            ComputeNode node = node(sizes, workers, rank, DelayLimit.function(tau));
            WorkerState worker = worker(rank);
            worker.computeGradient();
            RoundPlan plan = new RoundPlan(sizes, workers);
            for (int i = 0; i < 60; i++) {
                long total = sum(sizes, 0, i);
                for (long h = 0; h < plan.size(i, rank); h++) {
                    long left = plan.size(i, rank) - h;
                    for (int k = 0; k <= i; k++) {
                        boolean within = sum(sizes, k, i) - left <= tau.at(total - left - 1.0);
                        assertThat(node.mayCompute(k))
                                .as("c=%d i=%d h=%d k=%d", rank, i, h, k)
                                .isEqualTo(within || k == i);
                        stopped += within ? 0 : 1;
                    }
                    node.step(worker);
                }
                if (plan.size(i, rank) > 0) {
                    node.pack(worker, new Message(1));
                }
            }
        }
        assertThat(stopped).isGreaterThan(1_000);
    }

    private static long sum(SampleSizes sizes, int from, int to) {
        long sum = 0;
        for (int j = from; j <= to; j++) {
            sum += sizes.size(j);
        }
        return sum;
    }
}
