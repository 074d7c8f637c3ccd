package stalesim.model.surrogate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.CurvePoint;
import stalesim.model.sampling.MiniBatches;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.StepSize;

/**
 * SGD whose staleness is drawn from a law, one independent draw an update: the process of which {@link ExpectedLoss}
 * is the expectation, on any objective.
 *
 * <p>x_{t+1} = x_t - eta(t, tau) g(x_{t - tau}) with tau the draw, or t where the draw is larger; a draw that the rule
 * refuses is no update and is drawn again. Mini-batches come
 * from the stream of worker 0, so that one replication of two objectives with equally many samples uses the same
 * sample numbers. Keeps D + 1 past iterates, D the largest staleness.
 */
public final class DelayedDescent {

    /** Where a hundredth of the draws is applied, so many refusals in a row have a probability of 2e-44. */
    private static final int MOST_REFUSALS = 10_000;

    private final Objective objective;
    private final int batch;
    private final StepSize step;
    private final double[] cumulative;

    /**
     * One way to run.
     *
     * @param objective what is minimised
     * @param batch b &gt;= 1
     * @param law of the staleness, cut as in {@link ExpectedLoss}
     * @param step eta(t, tau) of one run ({@link StepSize#forRun}); one that learns is for a single call of
     *     {@link #run}
     */
    public DelayedDescent(Objective objective, int batch, StalenessLaw law, StepSize step) {
        this.objective = objective;
        this.batch = batch;
        this.step = step;
        cumulative = ExpectedLoss.probabilities(law);
        for (int tau = 1; tau < cumulative.length; tau++) {
            cumulative[tau] += cumulative[tau - 1];
        }
    }

    /**
     * Runs once.
     *
     * @param start x_0, d values; not changed
     * @param updates T &gt;= 1
     * @param every distance of the points of the loss curve, &gt;= 1
     * @param streams random numbers of the run
     * @return loss over all samples after 0, every, 2 every, ... updates, without times
     * @throws IllegalStateException if the rule refuses 10,000 draws in a row
     */
    public List<CurvePoint> run(float[] start, int updates, int every, RandomStreams streams) {
        float[][] iterates = new float[cumulative.length][];
        Arrays.setAll(iterates, slot -> start.clone());
        MiniBatches batches = new UniformSampling(objective.samples(), batch).worker(0, 1, streams);
        UniformRandomProvider draws = streams.stream(0, Purpose.SCHEDULING);
        Gradient gradient = new Gradient(objective.dimension());
        Objective.Evaluator evaluator = objective.evaluator();
        List<CurvePoint> curve = new ArrayList<>();
        for (int t = 0; t < updates; t++) {
            float[] present = iterates[t % iterates.length];
            note(curve, t, every, present);
            Applied applied = applied(t, draws);
            float[] view = iterates[(t - applied.staleness) % iterates.length];
            evaluator.gradient(view, batches.next(), batch, gradient);
            float[] next = iterates[(t + 1) % iterates.length];
            System.arraycopy(present, 0, next, 0, next.length);
            gradient.descend(next, (float) applied.step, 0, next.length);
        }
        note(curve, updates, every, iterates[updates % iterates.length]);
        return curve;
    }

    private void note(List<CurvePoint> curve, int update, int every, float[] parameters) {
        if (update % every == 0) {
            curve.add(new CurvePoint(update, 0, objective.loss(parameters)));
        }
    }

    /** Draws until the rule does not refuse. */
    private Applied applied(int update, UniformRandomProvider random) {
        for (int refusals = 0; refusals < MOST_REFUSALS; refusals++) {
            int tau = Math.min(update, draw(random));
            double eta = step.at(update, tau);
            if (!Double.isNaN(eta)) {
                return new Applied(tau, eta);
            }
        }
        throw new IllegalStateException("the rule refuses the staleness of this law: update=" + update);
    }

    private record Applied(int staleness, double step) {}

    /** The smallest tau whose cumulative probability exceeds a uniform number. */
    private int draw(UniformRandomProvider random) {
        double u = random.nextDouble();
        int tau = 0;
        while (tau < cumulative.length - 1 && cumulative[tau] <= u) {
            tau++;
        }
        return tau;
    }
}
