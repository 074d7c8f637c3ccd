package stalesim.scenario.claim.grouped;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.bound.grouped.AlternatingGroups;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The path of the mean of all workers' models on quadratics: section 3.3. */
final class MeanPath {

    private static final double STEP = 0.2;

    private MeanPath() {}

    static List<Claim<?>> claims() {
        return List.of(meanPath());
    }

    private static Claim<?> meanPath() {
        return Claim.of(
                        "S004-15",
                        "section 3.3, consequence on quadratics, derived here",
                        ClaimKind.EXACT,
                        "On a quadratic the mean of the workers' models moves as the model of synchronous SGD does.")
                .assuming("the same gradient noise for both")
                .checkedBy(
                        "Both recursions in double precision over 200 rounds of 9 workers, with normal noise",
                        MeanPath::paths)
                .literally("means over groups", (w, own, mean) -> mean)
                .broken("half way to the mean of the first worker's group alone", (w, own, mean) -> w < 3 ? mean : own)
                .broken("the sum of two thirds", (w, own, mean) -> 2 * mean / 3);
    }

    /** What a worker makes of its own model and its group's mean. */
    private interface Adoption {
        double of(int rank, double own, double mean);
    }

    private static Finding paths(Adoption adoption, Bench bench) {
        double[] models = new double[GroupedRuns.WORKERS];
        Arrays.fill(models, 1);
        double synchronous = 1;
        double largest = 0;
        var normal = ZigguratSampler.NormalizedGaussian.of(bench.random(0));
        for (int round = 0; round < 200; round++) {
            double meanNoise = 0;
            for (int k = 0; k < models.length; k++) {
                double noise = normal.sample();
                models[k] -= STEP * (GroupedRuns.CURVATURE * models[k] + noise);
                meanNoise += noise / models.length;
            }
            double[] means = new AlternatingGroups(GroupedRuns.WORKERS, GroupedRuns.SIZE)
                    .averaging(round)
                    .operate(models);
            for (int k = 0; k < models.length; k++) {
                models[k] = adoption.of(k, models[k], means[k]);
            }
            synchronous -= STEP * (GroupedRuns.CURVATURE * synchronous + meanNoise);
            largest = Math.max(largest, Math.abs(Arrays.stream(models).average().orElseThrow() - synchronous));
        }
        return Finding.of(Exactly.equal("largest difference of the means", largest, 0));
    }
}
