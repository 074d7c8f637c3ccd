package stalesim.sim.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.machine.Scheduling;
import stalesim.model.queueing.MultiServer;
import stalesim.model.queueing.SingleServer;
import stalesim.model.queueing.StateDependentServer;
import stalesim.model.statistics.BatchMeans;
import stalesim.model.statistics.WarmUp;

/** Threads that arrive at random at cores which serve them first come first served. Services of 1 ms on average. */
final class OpenLaws {

    static final double SERVICE_NS = 1e6;

    private static final int CUSTOMERS = 10_000;

    private OpenLaws() {}

    static List<Law> all() {
        return List.of(
                singleServer("M/M/1", new Exponential(SERVICE_NS), 0.5),
                singleServer("M/M/1", new Exponential(SERVICE_NS), 0.6),
                singleServer("M/D/1", new Deterministic((long) SERVICE_NS), 0.7),
                singleServer("M/G/1, gamma of cv 0.5", new Gamma(SERVICE_NS, 0.5), 0.6),
                singleServer("M/G/1, gamma of cv 1.5", new Gamma(SERVICE_NS, 1.5), 0.4),
                waiting(2, 1.2),
                waiting(8, 6),
                meanWait(2, 1),
                slowdown(),
                longRun());
    }

    private static Law singleServer(String name, DurationLaw service, double utilisation) {
        SingleServer theory = new SingleServer(utilisation, 1, service.cv());
        return Law.of(
                "Cores: " + name + ", rho = " + utilisation + ": wait (ms)",
                "rho S (1 + c^2) / (2 (1 - rho))",
                theory.meanWait(),
                replication -> run(1, utilisation, service, replication).meanWaitNs() / SERVICE_NS);
    }

    /** Two cores that do no more than 4/3 of the work of one. */
    private static Law slowdown() {
        var cores = new Machines.Shared(2, Scheduling.TIME_SLICED, Machines.NEVER_NS, List.of(1.0, 1.5));
        var plan = new OpenSystem.Plan(cores, SERVICE_NS / 0.8, new Exponential(SERVICE_NS), CUSTOMERS);
        return Law.of(
                "Cores: M/M/2 slowed 1.5 times while both are busy, a = 0.8: time (ms)",
                "birth-death chain of rates 1, 4/3, 4/3, ...",
                new StateDependentServer(0.8, List.of(1.0, 2 / 1.5)).meanTime(),
                replication -> new OpenSystem(plan, replication).meanTimeNs() / SERVICE_NS);
    }

    /** The same from one long run: what is left after the warm-up, in batches. */
    private static Law longRun() {
        return new Law(
                "Cores: M/M/1, rho = 0.5: wait (ms), one run of 200,000, MSER-5 and batch means",
                "rho S / (1 - rho)",
                new SingleServer(0.5, 1, 1).meanWait(),
                0,
                () -> {
                    var plan = new OpenSystem.Plan(
                            Machines.Shared.inTurn(1), 2 * SERVICE_NS, new Exponential(SERVICE_NS), 200_000);
                    double[] waits = Arrays.stream(new OpenSystem(plan, 0).waitsNs())
                            .map(wait -> wait / SERVICE_NS)
                            .toArray();
                    int warmUp = WarmUp.length(waits).orElseThrow();
                    BatchMeans means = BatchMeans.of(Arrays.copyOfRange(waits, warmUp, waits.length), Law.LEVEL);
                    assertThat(means.longEnough()).isTrue();
                    return means.interval();
                });
    }

    private static Law waiting(int servers, double load) {
        return Law.of(
                "Cores: M/M/" + servers + ", a = " + load + ": share that waits",
                "Erlang C",
                new MultiServer(servers, load, 1).waiting(),
                replication -> run(servers, load, new Exponential(SERVICE_NS), replication).shareWaiting());
    }

    private static Law meanWait(int servers, double load) {
        return Law.of(
                "Cores: M/M/" + servers + ", a = " + load + ": wait (ms)",
                "C S / (c - a)",
                new MultiServer(servers, load, 1).meanWait(),
                replication -> run(servers, load, new Exponential(SERVICE_NS), replication).meanWaitNs() / SERVICE_NS);
    }

    static OpenSystem run(int cores, double load, DurationLaw service, int replication) {
        return new OpenSystem(
                new OpenSystem.Plan(Machines.Shared.inTurn(cores), SERVICE_NS / load, service, CUSTOMERS), replication);
    }
}
