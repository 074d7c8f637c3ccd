package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.algorithm.DsSync;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** A worker's model is the mean over its group: eq. 1. */
final class GroupMean {

    private static final double STEP = 0.2;

    private GroupMean() {}

    static List<Claim<?>> claims() {
        return List.of(groupMean());
    }

    /** Who averages with whom. */
    private interface Grouping {
        int groupOf(int rank, int round);
    }

    private static int alternating(int rank, int round) {
        return round % 2 == 0 ? rank / GroupedRuns.SIZE : rank % GroupedRuns.SIZE;
    }

    private static Claim<?> groupMean() {
        return Claim.of(
                        "S004-03",
                        "eq. 1",
                        ClaimKind.EXACT,
                        "A worker's next model is the mean over its group of the models after a step each.")
                .assuming("9 workers in groups of 3", "float arithmetic, to 1e-5")
                .checkedBy(
                        "Worker 0's model after 1 to 4 rounds of simulated and real runs against the recursion with"
                                + " the same mini-batches",
                        GroupMean::recursion)
                .literally("groups of rows and columns in turn", GroupMean::alternating)
                .broken("one group of all", (rank, round) -> 0)
                .broken("rows in every round", (rank, round) -> rank / GroupedRuns.SIZE)
                .alsoMeasured();
    }

    private static Finding recursion(Grouping grouping, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        for (int rounds = 1; rounds <= 4; rounds++) {
            Trial trial = GroupedRuns.trial(new DsSync(GroupedRuns.SIZE, 0), STEP, rounds);
            float[] found = bench.complete(trial, rounds).parameters();
            float[] expected = expected(grouping, rounds, bench.streams(rounds));
            double largest = IntStream.range(0, found.length)
                    .mapToDouble(k -> Math.abs(found[k] - expected[k]))
                    .max()
                    .orElseThrow();
            evidence.add(Exactly.equal("largest difference after round " + rounds, largest, 0, 1e-5));
        }
        return Finding.of(evidence);
    }

    private static float[] expected(Grouping grouping, int rounds, RandomStreams streams) {
        WorkerState[] workers = GroupedRuns.task(STEP).workers(GroupedRuns.WORKERS, streams);
        for (int round = 0; round < rounds; round++) {
            for (WorkerState worker : workers) {
                worker.computeGradient();
                worker.gradient().descend(worker.view(), (float) STEP, 0, worker.view().length);
            }
            List<float[]> means = new ArrayList<>();
            for (WorkerState worker : workers) {
                means.add(mean(workers, grouping, worker.rank(), round));
            }
            for (WorkerState worker : workers) {
                worker.lookAt(means.get(worker.rank()));
            }
        }
        return workers[0].view();
    }

    private static float[] mean(WorkerState[] workers, Grouping grouping, int rank, int round) {
        float[] sum = new float[workers[0].view().length];
        int members = 0;
        for (WorkerState worker : workers) {
            if (grouping.groupOf(worker.rank(), round) == grouping.groupOf(rank, round)) {
                members++;
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += worker.view()[k];
                }
            }
        }
        for (int k = 0; k < sum.length; k++) {
            sum[k] /= members;
        }
        return sum;
    }
}
