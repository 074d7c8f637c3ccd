package stalesim.model.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.bound.scaling.AmdahlFit;
import stalesim.model.bound.scaling.Measurement;
import stalesim.model.bound.scaling.UniversalScalabilityFit;
import stalesim.model.bound.scaling.WorkerCostFit;

/**
 * Laws fitted to the smaller half of the numbers of workers, for predictions that never see the larger half.
 *
 * <p>Where the scalability law comes out with workers that help each other (kappa &lt; 0), which extrapolates to
 * nonsense, the best law without is Amdahl's, and takes its place.
 *
 * @param most largest number of workers that the fits see
 * @param throughput the universal scalability law
 * @param amdahl Amdahl's law
 * @param cost a/m + b + c m; empty if not all of these runs reached the wanted loss
 */
public record LowerHalf(
        int most, UniversalScalabilityFit throughput, AmdahlFit amdahl, Optional<WorkerCostFit> cost) {

    private static final int LEAST_RUNGS = 3;

    /** Beyond so many times the workers run nothing is looked for. */
    private static final int FAR = 10;

    /**
     * Fits.
     *
     * @param ladder the runs
     * @param level of the parameters' intervals, 0 &lt; level &lt; 1
     * @return the fits; empty where there are fewer than four numbers of workers, or throughput cannot be fitted
     */
    public static Optional<LowerHalf> of(Ladder ladder, double level) {
        int half = Math.max(LEAST_RUNGS, (ladder.rungs().size() + 1) / 2);
        if (half >= ladder.rungs().size()) {
            return Optional.empty();
        }
        Ladder lower = new Ladder(ladder.premise(), ladder.clock(), ladder.rungs().subList(0, half));
        List<Measurement> rates = measurements(lower, Gain.RATE);
        List<Measurement> costs = measurements(lower, Gain.COST);
        int runs = half * ladder.replications();
        if (rates.size() < runs || runs <= LEAST_RUNGS) {
            return Optional.empty();
        }
        UniversalScalabilityFit fit = UniversalScalabilityFit.of(rates, level);
        return fit.alone().centre() > 0
                ? Optional.of(new LowerHalf(
                        lower.rungs().get(half - 1).workers(),
                        fit,
                        AmdahlFit.of(rates, level),
                        costs.size() < runs ? Optional.empty() : Optional.of(WorkerCostFit.of(costs, level))))
                : Optional.empty();
    }

    private static List<Measurement> measurements(Ladder ladder, Gain gain) {
        GainSheet sheet = GainSheet.of(ladder, gain, OptionalLong.empty());
        List<Measurement> measurements = new ArrayList<>();
        for (int rung = 0; rung < ladder.rungs().size(); rung++) {
            for (int replication = 0; replication < ladder.replications(); replication++) {
                double value = sheet.value(rung, replication);
                if (value > 0 && Double.isFinite(value)) {
                    measurements.add(new Measurement(ladder.rungs().get(rung).workers(), value));
                }
            }
        }
        return measurements;
    }

    /**
     * The fitted scalability law.
     *
     * @param workers m &gt;= 1
     * @return gradients a second
     */
    public double rate(int workers) {
        return helpful() ? amdahl.at(workers) : throughput.at(workers).value();
    }

    private boolean helpful() {
        return throughput.coherency().centre() < 0;
    }

    /**
     * The number of workers with the highest throughput.
     *
     * @return infinite where the law has no peak
     */
    public double peak() {
        return throughput.at(1).peak();
    }

    /**
     * Time to the wanted loss by both fits: all gradients, over gradients a second.
     *
     * @param workers m &gt;= 1
     * @return m cost(m) / X(m), seconds; NaN without a cost or where either is not positive
     */
    public double seconds(int workers) {
        double all = cost.map(fit -> workers * fit.at(workers)).orElse(Double.NaN);
        double rate = rate(workers);
        return all > 0 && rate > 0 ? all / rate : Double.NaN;
    }

    /**
     * The number of workers that the fits expect to be soonest.
     *
     * @param run largest number of workers that was run
     * @return m; infinite if it is not among ten times as many; NaN without a cost
     */
    public double soonest(int run) {
        if (cost.isEmpty()) {
            return Double.NaN;
        }
        int soonest = 1;
        for (int m = 2; m <= FAR * run; m++) {
            soonest = seconds(m) < seconds(soonest) ? m : soonest;
        }
        return soonest == FAR * run ? Double.POSITIVE_INFINITY : soonest;
    }

    /**
     * The speed-up at the peak of the universal scalability law.
     *
     * @return X(m_peak) / lambda; where the law has no peak, the limit of Amdahl's
     */
    public double greatestSpeedUp() {
        double sigma = throughput.contention().centre();
        double peak = peak();
        if (Double.isInfinite(peak)) {
            return amdahl.limit();
        }
        return peak / (1 + (peak - 1) * (sigma + throughput.coherency().centre() * peak));
    }
}
