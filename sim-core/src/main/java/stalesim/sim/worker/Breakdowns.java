package stalesim.sim.worker;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.Failures;

/** When one worker fails, and how long its repairs take. */
final class Breakdowns {

    private final DurationSampler upTime;
    private final DurationSampler repair;
    private long failsAtNs;

    Breakdowns(Failures failures, UniformRandomProvider random) {
        upTime = failures.upTime().sampler(random);
        repair = failures.repair().sampler(random);
        failsAtNs = upTime.nextNs();
    }

    boolean failsBy(long nowNs) {
        return nowNs >= failsAtNs;
    }

    /** Repairs the worker that has failed, and lets the next up time begin after it. */
    long nextRepairNs(long nowNs) {
        long repairNs = repair.nextNs();
        failsAtNs = nowNs + repairNs + upTime.nextNs();
        return repairNs;
    }
}
