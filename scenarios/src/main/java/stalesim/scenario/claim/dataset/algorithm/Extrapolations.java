package stalesim.scenario.claim.dataset.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DPsgd;
import stalesim.model.algorithm.EcdPsgd;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.gossip.Graph;
import stalesim.model.gossip.Metropolis;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** What the workers of ECD-PSGD tell each other. */
final class Extrapolations {

    private static final int WORKERS = 4;

    private Extrapolations() {}

    static List<Claim<?>> claims() {
        return List.of(recursion(), degenerate());
    }

    /** The next y from y, z and t. */
    private interface Recursion {
        double next(double y, double z, int t);
    }

    private static Claim<?> recursion() {
        return Claim.of(
                        "S000-34",
                        "appendix A, algorithm 4",
                        ClaimKind.EXACT,
                        "Without compression y equals x, and the weights keep the mean of all workers.")
                .checkedBy(
                        "y over 200 steps of a random walk of x; rows and columns of the weights of all graphs;"
                                + " and runs"
                                + " with and without extrapolation",
                        Extrapolations::followsX)
                .literally("y' = (1 - 2/y) y + (2/t) z", (y, z, t) -> y - 2 + 2.0 / t * z)
                .corrected("y' = (1 - 2/t) y + (2/t) z", (y, z, t) -> (1 - 2.0 / t) * y + 2.0 / t * z)
                .broken("y' = (1 - 1/t) y + (1/t) z", (y, z, t) -> (1 - 1.0 / t) * y + 1.0 / t * z)
                .broken("y' = z", (y, z, t) -> z)
                .alsoMeasured();
    }

    private static Finding followsX(Recursion recursion, Bench bench) throws InterruptedException {
        UniformRandomProvider random = bench.random(0);
        double x = 1;
        double y = 1;
        double worst = 0;
        for (int t = 1; t <= 200; t++) {
            double next = x + random.nextDouble() - 0.5;
            y = recursion.next(y, (1 - t / 2.0) * x + t / 2.0 * next, t);
            x = next;
            worst = Math.max(worst, Math.abs(x - y));
        }
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Exactly.equal("greatest |y - x|", worst, 0, 1e-9));
        evidence.add(Exactly.never("row or column of weights that is not 1", notDoublyStochastic(), 64));
        double with = run(new EcdPsgd(Graph.RING, 32), bench);
        evidence.add(Exactly.equal("run with extrapolation, against without", with, run(new DPsgd(), bench), 1e-5));
        return Finding.of(evidence);
    }

    private static long notDoublyStochastic() {
        long wrong = 0;
        for (Graph graph : Graph.values()) {
            Metropolis weights = new Metropolis(graph.neighbours());
            for (int rank = 0; rank < 8; rank++) {
                double row = 0;
                double column = 0;
                for (int other = 0; other < 8; other++) {
                    row += among(weights, rank, other);
                    column += among(weights, other, rank);
                }
                wrong += Math.abs(row - 1) < 1e-12 && Math.abs(column - 1) < 1e-12 ? 0 : 1;
            }
        }
        return wrong;
    }

    private static double among(Metropolis weights, int rank, int other) {
        boolean hears = rank == other;
        for (int neighbour : weights.neighbours(rank, 8)) {
            hears |= neighbour == other;
        }
        return hears ? weights.weight(rank, other, 8) : 0;
    }

    private static double run(Algorithm algorithm, Bench bench) throws InterruptedException {
        var quadratic = Quadratics.alike(3, new NoisyQuadratic.Mode(1, 0, 1, 0.3));
        var task = Quadratics.task(quadratic, new Constant(0.1));
        return bench.complete(Trial.of(algorithm, WORKERS, 100).training(task), 0).parameters()[0];
    }

    /** The subject is whose model a worker's gradient is of; negative for the mean. */
    private static Claim<?> degenerate() {
        return Claim.of(
                        "S000-49",
                        "appendix B.3",
                        ClaimKind.EXACT,
                        "On a complete graph and without compression ECD-PSGD is mini-batch SGD.")
                .assuming("a loss whose gradient is not linear")
                .checkedBy(
                        "Mean of 4 workers' models after 1 and after 50 iterations, against mini-batch SGD with"
                                + " the same"
                                + " samples",
                        Extrapolations::sameAsMiniBatch)
                .literally("gradients at the worker's own model, before the mean is taken", worker -> worker)
                .corrected("gradients at the mean model", worker -> -1)
                .broken("gradients at the next worker's model", worker -> (worker + 1) % WORKERS)
                .broken("gradients at worker 0's model", worker -> 0);
    }

    private static Finding sameAsMiniBatch(IntUnaryOperator whose, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        double[] models = new double[WORKERS];
        double batch = 0;
        double first = Double.NaN;
        for (int iteration = 0; iteration < 50; iteration++) {
            double mean = mean(models);
            double[] next = new double[WORKERS];
            double sum = 0;
            for (int worker = 0; worker < WORKERS; worker++) {
                double sample = 4 * random.nextDouble() - 1;
                int at = whose.applyAsInt(worker);
                next[worker] = mean - 0.5 * slope(at < 0 ? mean : models[at], sample);
                sum += slope(batch, sample);
            }
            batch -= 0.5 * sum / WORKERS;
            models = next;
            first = iteration == 0 ? mean(models) - batch : first;
        }
        return Finding.of(
                Exactly.equal("difference after 1 iteration", first, 0),
                Exactly.equal("difference after 50", mean(models) - batch, 0));
    }

    private static double mean(double... models) {
        return (models[0] + models[1] + models[2] + models[3]) / WORKERS;
    }

    /** Of ln(1 + exp(-x w)) + 0.05 w^2. */
    private static double slope(double w, double x) {
        return -x / (1 + Math.exp(x * w)) + 0.1 * w;
    }
}
