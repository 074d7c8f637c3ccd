package stalesim.model.study.limit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.bound.scaling.BatchLimit;
import stalesim.model.bound.scaling.Saturation;
import stalesim.model.bound.scaling.WorkerCostFit;
import stalesim.model.profile.DataLimits;

/**
 * What each bound says of a ladder.
 *
 * @param workers number of workers by bound, perhaps infinite; without those that do not apply
 */
public record Predictions(Map<Rule, Double> workers) {

    /** Makes the map immutable. */
    public Predictions {
        workers = Collections.unmodifiableMap(new EnumMap<>(workers));
    }

    /**
     * Works them out.
     *
     * @param ladder the runs; of those with many workers, only how many workers they have is looked at
     * @param half fits to the others, if there are any
     * @return the predictions
     */
    public static Predictions of(Ladder ladder, Optional<LowerHalf> half) {
        Map<Rule, Double> workers = new EnumMap<>(Rule.class);
        Premise premise = ladder.premise();
        premise.data().ifPresent(data -> ofData(premise, data, workers));
        ofMachine(premise.machine(), workers);
        half.ifPresent(fits -> ofFits(ladder.workers(), fits, workers));
        workers.values().removeIf(value -> Double.isNaN(value));
        return new Predictions(workers);
    }

    private static void ofData(Premise premise, DataLimits data, Map<Rule, Double> workers) {
        if (premise.synchronous()) {
            workers.put(Rule.BATCH, new BatchLimit(data.distinct(), premise.batch()).value());
        } else {
            workers.put(Rule.PAPER_BEST, data.hogwild().optimum());
            workers.put(Rule.PAPER_MOST, data.hogwild().limit());
        }
    }

    private static void ofMachine(MachineLimits machine, Map<Rule, Double> workers) {
        if (machine.serialNs() > 0) {
            workers.put(Rule.SATURATION, new Saturation(machine.computeNs(), machine.serialNs()).value());
        }
        machine.threads().ifPresent(threads -> workers.put(Rule.THREADS, (double) threads));
    }

    /** Work that is not positive where there were runs is none, and what follows from it says nothing. */
    private static void ofFits(List<Integer> run, LowerHalf fits, Map<Rule, Double> workers) {
        fits.cost().filter(cost -> run.stream().allMatch(m -> cost.at(m) > 0)).ifPresent(cost -> {
            double most = most(cost);
            workers.put(Rule.COST_FIT_BEST, Math.max(1, Math.sqrt(most)));
            workers.put(Rule.COST_FIT_MOST, most);
            workers.put(Rule.FITS_TOGETHER, fits.soonest(run.get(run.size() - 1)));
        });
        workers.put(Rule.USL_PEAK, fits.peak());
        workers.put(Rule.USL_SPEED_UP, fits.greatestSpeedUp());
        workers.put(Rule.AMDAHL, fits.amdahl().limit());
    }

    /** Cost that does not fall has its limit at one worker, cost that does not rise has none. */
    private static double most(WorkerCostFit cost) {
        if (cost.falling().centre() <= 0) {
            return 1;
        }
        return cost.rising().centre() <= 0 ? Double.POSITIVE_INFINITY : cost.mostWorkers();
    }

    /**
     * What a bound says.
     *
     * @param rule which
     * @return number of workers, perhaps infinite; empty where it does not apply
     */
    public OptionalDouble of(Rule rule) {
        return workers.containsKey(rule) ? OptionalDouble.of(workers.get(rule)) : OptionalDouble.empty();
    }
}
