package stalesim.model.staleness.court;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.fit.LawFamily;
import stalesim.model.staleness.fit.Shares;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.Quantiles;

/**
 * Intervals of fitted parameters by bootstrap: of whole replicates drawn with replacement, or for a single histogram of
 * as many independent updates as it is worth.
 *
 * <p>The distance of each end from the estimate is stretched by sqrt(R / (R-1)) t / z, with the quantiles of Student's
 * law with R-1 degrees of freedom and of the normal law: R replicates drawn with replacement vary too little. It is
 * measured on a logarithmic scale where all values of a parameter are positive.
 */
final class ParameterIntervals {

    private final Observations observations;
    private final List<Shares> resampled;
    private final double level;

    ParameterIntervals(
            Observations observations, Worth worth, UniformRandomProvider random, Court.Settings settings) {
        this.observations = observations;
        level = settings.level();
        Supplier<Shares> resample = observations.replicates().size() > 1
                ? () -> withReplacement(random)
                : drawn(observations, worth, random);
        resampled = new ArrayList<>();
        for (int b = 0; b < settings.draws(); b++) {
            resampled.add(resample.get());
        }
    }

    private Shares withReplacement(UniformRandomProvider random) {
        List<StalenessHistogram> replicates = observations.replicates();
        StalenessHistogram merged = new StalenessHistogram();
        for (int i = 0; i < replicates.size(); i++) {
            merged.addAll(replicates.get(random.nextInt(replicates.size())));
        }
        return Shares.of(merged);
    }

    private static Supplier<Shares> drawn(Observations observations, Worth worth, UniformRandomProvider random) {
        Redraw redraw = new Redraw(new EmpiricalLaw(observations.merged()), worth.effectiveUpdates(), random);
        return () -> {
            double[] counts = redraw.draw();
            return Shares.of(counts.length, tau -> counts[tau]);
        };
    }

    /** Interval by name of parameter; none without draws. */
    Map<String, Interval> of(LawFamily family, StalenessLaw fitted) {
        if (resampled.isEmpty()) {
            return Map.of();
        }
        List<Map<String, Double>> again =
                resampled.stream().map(shares -> family.likeliest(shares, fitted).parameters()).toList();
        Map<String, Interval> intervals = new LinkedHashMap<>();
        fitted.parameters().forEach((name, value) -> intervals.put(
                name, interval(value, again.stream().mapToDouble(parameters -> parameters.get(name)).toArray())));
        return intervals;
    }

    private Interval interval(double estimate, double[] values) {
        double low = Quantiles.quantile(values, (1 - level) / 2);
        double high = Quantiles.quantile(values, (1 + level) / 2);
        return new Interval(
                stretched(estimate, Math.min(low, estimate)),
                estimate,
                stretched(estimate, Math.max(high, estimate)),
                level);
    }

    private double stretched(double estimate, double end) {
        return estimate > 0 && end > 0
                ? estimate * Math.pow(end / estimate, stretch())
                : estimate + stretch() * (end - estimate);
    }

    private double stretch() {
        int replicates = observations.replicates().size();
        if (replicates == 1) {
            return 1;
        }
        double t = new TDistribution(null, replicates - 1.0).inverseCumulativeProbability((1 + level) / 2);
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
        return Math.sqrt(replicates / (replicates - 1.0)) * t / z;
    }
}
