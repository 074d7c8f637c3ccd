package stalesim.scenario.claim.rounds;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.MessageSize;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.network.Networking;
import stalesim.model.result.RunResult;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** Whether a network that is fast against a round makes anybody wait. */
final class UnblockedRounds {

    private static final int WORKERS = 4;
    private static final long COMPUTE_NS = 10_000;
    /** Gradients of a worker in a round. */
    private static final int OWN = 10;

    private UnblockedRounds() {}

    static List<Claim<?>> claims() {
        return List.of(latency());
    }

    private static Claim<?> latency() {
        return Claim.of(
                        "S002-48",
                        "section 3.2",
                        ClaimKind.EXACT,
                        "Network latency far below the delay that is allowed blocks nobody.")
                .assuming("workers of equal and constant speed, d = 1", "jitter of the latency of a tenth")
                .checkedBy(
                        "Time that 4 workers wait in simulated rounds of 10 gradients each, with lag 1",
                        UnblockedRounds::waits)
                .literally("both ways take a fifth of a round", 0.2)
                .broken("both ways take two rounds", 2.0)
                .broken("both ways take three rounds", 3.0);
    }

    private static Finding waits(Double bothWays, Bench bench) throws InterruptedException {
        SampleSizes sizes = PowerSizes.constant((long) OWN * WORKERS);
        Algorithm rounds = new AuditedRounds(sizes, DelayLimit.rounds(1), (worker, workers) -> {});
        Trial bare = Trial.of(rounds, WORKERS, bench.amount(400, 4_000)).paced(new Deterministic(COMPUTE_NS));
        // A message passes the worker's link and the server's: four latencies there and back.
        Link link = Link.of(Math.round(bothWays * OWN * COMPUTE_NS / 4), 1e12).withJitter(0.1);
        Networking star = new Networking(
                NetworkDescription.uniform(new NetworkTopology.Star(List.of(link)), link),
                new CollectiveScheme.Ring(1),
                MessageSize.FLOAT);
        RunResult run = bench.run(bare.on(bare.machine().with(star)), 0);
        long waits = run.perWorker().stream().filter(worker -> worker.waitNs() > 0).count();
        return Finding.of(Exactly.never("a worker waits", waits, WORKERS)
                .with("share of time waited", run.waitShare())
                .with("messages", (double) run.updates()));
    }
}
