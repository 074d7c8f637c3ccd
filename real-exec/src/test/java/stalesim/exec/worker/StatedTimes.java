package stalesim.exec.worker;

import stalesim.model.protocol.OperationKind;

/** Operation times that are stated rather than measured, for tests of what is made of them. */
public final class StatedTimes {

    private StatedTimes() {}

    /** Gradients of stated durations, during which the worker had a core for a share of the time. */
    public static OperationTimes gradients(double coreShare, long... durationsNs) {
        return of(OperationKind.COMPUTE, coreShare, durationsNs);
    }

    /** Updates, likewise. */
    public static OperationTimes updates(double coreShare, long... durationsNs) {
        return of(OperationKind.UPDATE, coreShare, durationsNs);
    }

    /** Updates that all take the same time, and the critical parts of some of them. */
    public static OperationTimes guarded(double coreShare, long updateNs, long... criticalNs) {
        OperationTimes times = updates(coreShare, updateNs);
        for (long ns : criticalNs) {
            times.critical().add(ns);
        }
        return times;
    }

    /** At each rest, one character: s if the worker slept, and was woken within 100 ns, r if it roused others. */
    public static RestLog log(int gradients, String rests) {
        RestLog log = new RestLog(gradients);
        rests.chars().forEach(rest -> {
            for (int gradient = 0; gradient < gradients; gradient++) {
                log.restsBefore();
            }
            if (rest == 's') {
                log.sleeps(0, RestLog.NEVER, 100);
            } else if (rest == 'r') {
                log.rouses();
            }
        });
        return log;
    }

    private static OperationTimes of(OperationKind kind, double coreShare, long... durationsNs) {
        OperationTimes times = new OperationTimes();
        long beginNs = 0;
        for (long ns : durationsNs) {
            times.add(kind, beginNs, ns);
            beginNs += ns;
        }
        times.ran(1000, Math.round(1000 * coreShare));
        return times;
    }
}
