package stalesim.model.bound;

import static stalesim.model.paper.Reading.CORRECTED;
import static stalesim.model.paper.Reading.LITERAL;

import java.util.List;
import stalesim.model.bound.asynchrony.AsynchronyNoise;
import stalesim.model.bound.asynchrony.BestNoisyUpdates;
import stalesim.model.bound.asynchrony.BreakEven;
import stalesim.model.bound.asynchrony.DominatedUpdates;
import stalesim.model.bound.asynchrony.LargestNoisyStep;
import stalesim.model.bound.asynchrony.NoiseLow;
import stalesim.model.bound.asynchrony.NoisyProgress;
import stalesim.model.bound.asynchrony.NoisyTarget;
import stalesim.model.bound.asynchrony.NoisyUpdates;
import stalesim.model.bound.asynchrony.ParallelGradient;
import stalesim.model.bound.asynchrony.ProbingShare;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.statement.Bound;

/** Paper 003, chapter D. */
final class AsynchronyBounds {

    private static final SmoothLoss LOSS = new SmoothLoss(2, 3, 10);
    private static final double NOISE = 0.1;
    private static final double STEP = 0.02;
    private static final NoisyTarget TARGET = new NoisyTarget(LOSS, NOISE, 1);
    private static final GradientDominance DOMINANCE = new GradientDominance(0.8, 1);

    private AsynchronyBounds() {}

    static List<Bound> all() {
        return List.of(
                new AsynchronyNoise(LOSS, STEP, 7),
                new NoisyProgress(LOSS, STEP, NOISE, 1),
                new NoiseLow(TARGET),
                new LargestNoisyStep(TARGET),
                new NoisyUpdates(TARGET, STEP, CORRECTED),
                new NoisyUpdates(TARGET, STEP, LITERAL),
                new BestNoisyUpdates(TARGET),
                new ParallelGradient(LOSS, STEP, 1000, 8),
                new DominatedUpdates(LOSS, NOISE, DOMINANCE, CORRECTED),
                new DominatedUpdates(LOSS, NOISE, DOMINANCE, LITERAL),
                new ProbingShare(1, 10, 100),
                new BreakEven(List.of(new BreakEven.Stage(10, 20), new BreakEven.Stage(90, 6)), 12));
    }
}
