package stalesim.model.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.bound.weighted.ContractionFit;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.data.DataException;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.paper.Reading;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.MiniBatches;
import stalesim.model.sampling.UniformSampling;

/**
 * SGD by one worker before the run, to see by its loss how fast models come closer to each other.
 *
 * <p>A pure function of the setting, with samples and a start of its own random streams: the same r for every
 * repetition, under both clocks and in a replay. It takes place when the cycle is laid out and counts neither as time
 * nor as updates.
 *
 * @see "Paper 001 (WP-SGD), section 3.4 and figure 3, data fitting"
 */
final class PilotRun {

    /** What a fit of three unknowns wants at least. */
    static final int LEAST_UPDATES = 10;

    private static final RandomStreams STREAMS = new RandomStreams(1, 0);
    private static final int POINTS = 50;
    private static final int MOST_ROWS = 1_000;

    private final Setting setting;
    private final Objective objective;
    private final long updates;
    private final int[] rows;

    PilotRun(Setting setting, long updates) {
        this.setting = setting;
        this.updates = updates;
        objective = setting.objective();
        int samples = objective.samples();
        int count = Math.min(samples, MOST_ROWS);
        rows = IntStream.range(0, count).map(i -> (int) ((long) i * samples / count)).toArray();
    }

    /**
     * Runs, and fits.
     *
     * @return r; 1 where there is no loss to see
     * @throws DataException if the loss does not fall like an exponential
     */
    ContractionRate rate() {
        if (objective.dimension() == 0) {
            return new ContractionRate(0);
        }
        try {
            return ContractionFit.of(curve(), Reading.CORRECTED).rate();
        } catch (IllegalArgumentException noRate) {
            throw new DataException("a pilot run of " + updates + " updates: " + noRate.getMessage(), noRate);
        }
    }

    private List<ContractionFit.Point> curve() {
        float[] x = objective.start(STREAMS.stream(RandomStreams.WHOLE_RUN, Purpose.INITIAL_PARAMETERS));
        MiniBatches batches = new UniformSampling(objective.samples(), setting.batch()).worker(0, 1, STREAMS);
        Objective.Evaluator evaluator = objective.evaluator();
        Gradient gradient = new Gradient(x.length);
        long every = Math.max(1, updates / POINTS);
        List<ContractionFit.Point> curve = new ArrayList<>();
        for (long t = 0; t <= updates; t++) {
            if (t % every == 0) {
                curve.add(new ContractionFit.Point((double) t, objective.loss(x, rows)));
            }
            evaluator.gradient(x, batches.next(), setting.batch(), gradient);
            gradient.descend(x, (float) setting.step().at(t, 0), 0, x.length);
        }
        return curve;
    }
}
