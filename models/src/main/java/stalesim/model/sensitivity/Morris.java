package stalesim.model.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.statistics.Interval;
import stalesim.model.statistics.Summary;

/**
 * Morris's screening: the mean and spread of each factor's elementary effects.
 *
 * @see "Morris (1991), Factorial sampling plans for preliminary computational experiments"
 * @see "Campolongo, Cariboni, Saltelli (2007), An effective screening design for sensitivity analysis of large models,
 *     for mu*"
 */
public final class Morris {

    private final Trajectories design;
    private final Answers answers;

    /**
     * The analysis of a design that was run.
     *
     * @param design the trajectories
     * @param answers at its points, in their order
     * @throws IllegalArgumentException if the number of answers is not that of the points
     */
    public Morris(Trajectories design, Answers answers) {
        this.design = design;
        this.answers = answers.require(design.points());
    }

    /**
     * The effects of all factors.
     *
     * @param level confidence level of each factor's interval and noise floor, 0 &lt; level &lt; 1: of k factors
     *     without effect, k (1 - level) are above their noise floor on average
     * @param streams of the experiment; the noise floor takes the one for {@link Purpose#RESAMPLING}
     * @return one a factor, in their order
     * @throws IllegalArgumentException if the level is out of range
     */
    public List<ElementaryEffects> effects(double level, RandomStreams streams) {
        return IntStream.range(0, design.points().factors())
                .mapToObj(factor -> effects(replicated(factor), level, streams))
                .toList();
    }

    private ElementaryEffects effects(double[][] replicated, double level, RandomStreams streams) {
        double[] effects = Arrays.stream(replicated)
                .mapToDouble(ofTrajectory -> Summary.of(ofTrajectory).mean())
                .toArray();
        Summary summary = Summary.of(effects);
        return new ElementaryEffects(
                summary.mean(), muStar(effects, level), summary.standardDeviation(), floor(replicated, level, streams));
    }

    private static Interval muStar(double[] effects, double level) {
        Interval interval = Interval.ofMean(Arrays.stream(effects).map(Math::abs).toArray(), level);
        return new Interval(Math.max(0, interval.low()), interval.centre(), interval.high(), level);
    }

    private OptionalDouble floor(double[][] replicated, double level, RandomStreams streams) {
        return answers.replications() == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(NoiseFloor.of(replicated)
                        .ofMuStar(level, streams.stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING)));
    }

    /** EE_tj of trajectory t in replication j. */
    private double[][] replicated(int factor) {
        return IntStream.range(0, design.count())
                .mapToObj(trajectory -> {
                    int before = design.before(trajectory, factor);
                    double step = design.step(trajectory, factor);
                    return Arrays.stream(answers.differences(before + 1, before))
                            .map(difference -> difference / step)
                            .toArray();
                })
                .toArray(double[][]::new);
    }
}
