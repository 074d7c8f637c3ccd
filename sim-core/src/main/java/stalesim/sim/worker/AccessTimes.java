package stalesim.sim.worker;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationSampler;

/** Samplers of all that keeps a core busy but gradients. Constant ones are the same for all workers of a run. */
final class AccessTimes {

    /** By the row of the kind, null for a kind that the cycle does not have. */
    final DurationSampler[] ofKind;

    final DurationSampler remoteUpdate;
    final DurationSampler gap;

    /**
     * Samplers of the laws of a run.
     *
     * @param tables with the laws
     * @param random of one worker; null if no law draws
     */
    AccessTimes(CostTables tables, UniformRandomProvider random) {
        ofKind = new DurationSampler[tables.laws.length];
        Arrays.setAll(ofKind, row -> tables.laws[row] == null ? null : tables.laws[row].sampler(random));
        remoteUpdate = tables.remoteUpdate.map(law -> law.apply(random)).orElse(ofKind[WorkerCosts.UPDATE]);
        gap = tables.gap.sampler(random);
    }
}
