package stalesim.sim.validation;

import java.util.List;
import stalesim.model.machine.Deterministic;
import stalesim.model.machine.DurationLaw;
import stalesim.model.machine.Exponential;
import stalesim.model.machine.Gamma;
import stalesim.model.queueing.MultiServer;
import stalesim.model.queueing.SingleServer;

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
                meanWait(2, 1));
    }

    private static Law singleServer(String name, DurationLaw service, double utilisation) {
        SingleServer theory = new SingleServer(utilisation, 1, service.cv());
        return Law.of(
                "Cores: " + name + ", rho = " + utilisation + ": wait (ms)",
                "rho S (1 + c^2) / (2 (1 - rho))",
                theory.meanWait(),
                replication -> run(1, utilisation, service, replication).meanWaitNs() / SERVICE_NS);
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
                new OpenSystem.Plan(cores, Machines.NEVER_NS, SERVICE_NS / load, service, CUSTOMERS), replication);
    }
}
