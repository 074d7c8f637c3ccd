package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.Workforce;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** More threads than cores: pairs that share a core, each at half the speed. */
final class SharedCores {

    /** By how much a mode may miss "around". */
    private static final double AROUND = 2;

    private SharedCores() {}

    static List<Claim<?>> claims() {
        return List.of(twoModes(), saturation());
    }

    /** Staleness of threads that have a core of their own, and of those that share one, by cores and threads. */
    private record Modes(IntBinaryOperator alone, IntBinaryOperator sharing) {}

    private static Claim<?> twoModes() {
        return Claim.of(
                        "S003-83",
                        "section C.6, figure C.10",
                        ClaimKind.QUANTITATIVE,
                        "With more threads than cores staleness is bimodal, with modes around the number of cores and"
                                + " around twice that, the largest number of threads.")
                .assuming("threads that share a core take twice as long, all others vary by 10 %")
                .checkedBy(
                        "Mean staleness of the threads of either sort, within 2, for 8 cores and 10 to 14 threads,"
                                + " and 36 cores and 48 threads (threads: 8 and 12)",
                        SharedCores::meansBySort)
                .literally("C and 2 C", new Modes((cores, m) -> cores, (cores, m) -> 2 * cores))
                .broken("C and m", new Modes((cores, m) -> cores, (cores, m) -> m))
                .broken("m/2 and m", new Modes((cores, m) -> m / 2, (cores, m) -> m))
                .alsoMeasured();
    }

    private static Finding meansBySort(Modes modes, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        int[][] machines = bench.clock() == Clock.REAL
                ? new int[][] {{8, 12}}
                : new int[][] {{8, 10}, {8, 12}, {8, 14}, {36, 48}};
        for (int[] machine : machines) {
            int cores = machine[0];
            int m = machine[1];
            int alone = 2 * cores - m;
            int runs = bench.amount(4, 10, 6);
            double[] fast = new double[runs];
            double[] slow = bench.replicate(runs, replication -> {
                RunResult run = bench.run(trial(cores, m, bench.amount(2_000, 20_000, 3_000)), replication);
                fast[replication] = mean(run.perWorker().subList(0, alone));
                return mean(run.perWorker().subList(alone, m));
            });
            String what = ", " + m + " threads on " + cores + " cores";
            evidence.add(Estimated.equivalent(
                    "staleness alone" + what, fast, modes.alone().applyAsInt(cores, m), AROUND));
            evidence.add(Estimated.equivalent(
                    "staleness sharing" + what, slow, modes.sharing().applyAsInt(cores, m), AROUND));
        }
        return Finding.of(evidence);
    }

    private static Trial trial(int cores, int m, long updates) {
        return Trial.of(new AsyncLock(), m, updates)
                .paced(new Lognormal(1_000_000, 0.1))
                .with(speeds(cores, m));
    }

    /** Threads 0 to 2C - m - 1 have a core of their own. */
    private static Workforce speeds(int cores, int m) {
        return Workforce.ofSpeeds(IntStream.range(0, m)
                .mapToObj(rank -> m <= cores || rank < 2 * cores - m ? 1.0 : 0.5)
                .toList());
    }

    private static double mean(List<WorkerTotals> workers) {
        WorkerTotals all = workers.stream().reduce(new WorkerTotals(0, 0, 0), WorkerTotals::plus);
        return all.stalenessSum() / (double) all.updates();
    }

    private static Claim<?> saturation() {
        return Claim.of(
                        "S003-84",
                        "section C.6, figure C.8",
                        ClaimKind.QUANTITATIVE,
                        "On 36 cores with two hardware threads each, more threads than about 32 bring no speed-up.")
                .assuming(
                        "threads that share a core run at half the speed, as the thesis says",
                        "T_c = 40 ms and T_u = 0.6 ms under a lock, as chapter B measured for the MLP",
                        "updates a second: what staleness costs besides is not counted")
                .checkedBy("Simulated throughput of 72 threads in units of that of one, within 20 %", SharedCores::knee)
                .literally("32 threads", 32)
                .broken("16 threads", 16)
                .broken("72 threads", 72);
    }

    private static Finding knee(int threads, Bench bench) throws InterruptedException {
        double[] gain = bench.replicate(10, replication ->
                throughput(72, replication, bench) / throughput(1, replication, bench));
        double[] beyond = bench.replicate(10, replication ->
                throughput(72, replication, bench) / throughput(threads, replication, bench));
        return Finding.of(
                Estimated.equivalent("throughput of 72 threads over that of 1", gain, threads, 0.2 * threads),
                Estimated.atMost("throughput of 72 threads over that of " + threads, beyond, 1.2));
    }

    private static double throughput(int m, int replication, Bench bench) throws InterruptedException {
        Trial trial = Trial.of(new AsyncLock(), m, bench.amount(1_000, 10_000))
                .costing(Map.of(
                        OperationKind.COMPUTE, new Lognormal(40_000_000, 0.1),
                        OperationKind.UPDATE, new Deterministic(600_000)))
                .with(speeds(36, m));
        return bench.run(trial, replication).updatesPerSecond();
    }
}
