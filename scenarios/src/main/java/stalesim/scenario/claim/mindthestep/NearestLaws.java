package stalesim.scenario.claim.mindthestep;

import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.Gamma;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Trial;

/** Laws that are nearest to the staleness of simulated runs with gamma compute times. */
final class NearestLaws {

    private NearestLaws() {}

    /** A parameter of a law. */
    interface Parameter {
        double of(StalenessLaw law);
    }

    /** A parameter of the one nearest law that has it, by run. */
    static double[] fits(int workers, double cv, Bench bench, Parameter parameter)
            throws InterruptedException {
        Trial trial =
                Trial.of(new AsyncLock(), workers, bench.amount(3_000, 10_000)).paced(new Gamma(1_000_000, cv));
        return bench.replicate(10, run -> {
            StalenessHistogram staleness = bench.run(trial, run).staleness();
            return LawFitting.fitAllByDistance(staleness).stream()
                    .map(LawFit::law)
                    .mapToDouble(parameter::of)
                    .filter(value -> !Double.isNaN(value))
                    .findFirst()
                    .orElseThrow();
        });
    }
}
