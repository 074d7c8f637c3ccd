package stalesim.model.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stalesim.model.staleness.ConwayMaxwellPoisson;
import stalesim.model.staleness.DiscretisedNormal;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Mixture;
import stalesim.model.staleness.NegativeBinomial;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;

/**
 * Time to make a law of m workers and add up its probabilities, and time to fit all families to a histogram of 10^7
 * updates by likelihood and by distance.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class StalenessLawBenchmark {

    private static final double UPDATES = 1e7;

    /** Number of workers. */
    @Param({"8", "32", "128"})
    public int workers;

    private StalenessHistogram histogram;
    private StalenessLaw made;
    private int tau;

    private StalenessHistogram histogram() {
        if (histogram == null) {
            StalenessLaw law = new NegativeBinomial(3, workers - 1);
            long[] counts = new long[law.maxSupport() + 1];
            for (int tau = 0; tau < counts.length; tau++) {
                counts[tau] = Math.round(UPDATES * law.pmf(tau));
            }
            histogram = new StalenessHistogram(counts);
        }
        return histogram;
    }

    private static double sum(StalenessLaw law) {
        double sum = 0;
        int last = law.maxSupport();
        for (int tau = 0; tau <= last; tau++) {
            sum += law.pmf(tau);
        }
        if (!(Math.abs(sum - 1) < 1e-9)) {
            throw new IllegalStateException(law + " adds up to " + sum);
        }
        return sum;
    }

    /** p = 1/m. */
    @Benchmark
    public double geometric() {
        return sum(new Geometric(1.0 / workers));
    }

    /** Mean m - 1. */
    @Benchmark
    public double poisson() {
        return sum(new Poisson(workers - 1));
    }

    /** lambda = m^nu, nu = 2. */
    @Benchmark
    public double conwayMaxwellPoisson() {
        return sum(ConwayMaxwellPoisson.tied(workers, 2));
    }

    /** One probability of such a law that is made already, for tau = 0 .. 2m - 1 in turn. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public double conwayMaxwellPoissonPmf() {
        if (made == null) {
            made = ConwayMaxwellPoisson.tied(workers, 2);
        }
        tau = tau == 2 * workers - 1 ? 0 : tau + 1;
        return made.pmf(tau);
    }

    /** Size 3. */
    @Benchmark
    public double negativeBinomial() {
        return sum(new NegativeBinomial(3, workers - 1));
    }

    /** sigma = sqrt m. */
    @Benchmark
    public double discretisedNormal() {
        return sum(new DiscretisedNormal(workers - 1, Math.sqrt(workers)));
    }

    /** Two Conway-Maxwell-Poisson laws. */
    @Benchmark
    public double mixture() {
        return sum(new Mixture(
                0.4, ConwayMaxwellPoisson.tied(workers, 2), ConwayMaxwellPoisson.tied(2 * workers, 2)));
    }

    private List<LawFit> checked(List<LawFit> fits) {
        if (!(fits.get(0).bhattacharyya() < 1e-5)) {
            throw new IllegalStateException("the nearest law is " + fits.get(0));
        }
        return fits;
    }

    /** All families by maximum likelihood. */
    @Benchmark
    public List<LawFit> fitByLikelihood() {
        return checked(LawFitting.fit(LawFitting.families(workers), histogram()));
    }

    /** All families by minimum distance. */
    @Benchmark
    public List<LawFit> fitByDistance() {
        return checked(LawFitting.fitByDistance(LawFitting.families(workers), histogram()));
    }
}
