package stalesim.scenario.claim.tail;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.duration.Lognormal;
import stalesim.model.staleness.BoundedUniform;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.TabulatedLaw;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Trial;

/** Laws of staleness that a rule is tried under. */
final class Laws {

    private static final int WORKERS = 5;

    private Laws() {}

    /** Textbook laws, a very uneven one, random ones, and that of a run under the bench's clock. */
    static List<StalenessLaw> all(Bench bench) throws InterruptedException {
        List<StalenessLaw> laws = new ArrayList<>(List.of(
                new Poisson(7),
                new Geometric(0.125),
                new BoundedUniform(9),
                new TabulatedLaw("uneven", new double[] {0.25, 0.75})));
        for (int draw = 0; draw < bench.amount(5, 50); draw++) {
            laws.add(random(bench.random(draw)));
        }
        laws.add(observed(bench));
        return laws;
    }

    private static StalenessLaw random(UniformRandomProvider random) {
        double[] weights = new double[2 + random.nextInt(20)];
        for (int tau = 0; tau < weights.length; tau++) {
            weights[tau] = 0.01 - Math.log1p(-random.nextDouble());
        }
        return new TabulatedLaw("random", weights);
    }

    /** That of five workers. */
    static StalenessLaw observed(Bench bench) throws InterruptedException {
        Trial trial = Trial.of(new AsyncLock(), WORKERS, 2_000).paced(new Lognormal(300_000, 0.5));
        return new EmpiricalLaw(bench.run(trial, 0).staleness());
    }
}
