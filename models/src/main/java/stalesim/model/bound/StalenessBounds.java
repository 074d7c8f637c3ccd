package stalesim.model.bound;

import static stalesim.model.paper.Reading.CORRECTED;
import static stalesim.model.paper.Reading.LITERAL;

import java.util.List;
import stalesim.model.bound.leashed.LoopDynamics;
import stalesim.model.bound.leashed.LoopStable;
import stalesim.model.bound.leashed.LoopThreads;
import stalesim.model.bound.leashed.PersistentThreads;
import stalesim.model.bound.leashed.RetryLoop;
import stalesim.model.bound.leashed.SingleAttemptDrops;
import stalesim.model.bound.leashed.SingleAttemptThroughput;
import stalesim.model.bound.leashed.VectorCount;
import stalesim.model.bound.staleness.ConvexStep;
import stalesim.model.bound.staleness.ConvexStepUpdates;
import stalesim.model.bound.staleness.ConvexTarget;
import stalesim.model.bound.staleness.ConvexUpdates;
import stalesim.model.bound.staleness.FallingStepUpdates;
import stalesim.model.bound.staleness.GradientDominance;
import stalesim.model.bound.staleness.SmoothLoss;
import stalesim.model.bound.staleness.StepMoments;
import stalesim.model.bound.staleness.TailTauGradient;
import stalesim.model.bound.staleness.TailTauProgress;
import stalesim.model.bound.staleness.TailTauSteps;
import stalesim.model.bound.staleness.TailTauUpdates;
import stalesim.model.bound.staleness.UpdateProgress;
import stalesim.model.bound.statement.Bound;

/** Paper 003, chapters A to C: eight workers, so a mean staleness of 7, and the thesis' MLP for Leashed-SGD. */
final class StalenessBounds {

    private static final double MEAN_STALENESS = 7;
    private static final ConvexTarget CONVEX = new ConvexTarget(1, new SmoothLoss(2, 3, 4), 0.01);
    private static final StepMoments STEPS = StepMoments.constant(5e-4, MEAN_STALENESS);
    private static final SmoothLoss LOSS = new SmoothLoss(2, 3, 10);
    private static final TailTauSteps TAIL = new TailTauSteps(0.5, MEAN_STALENESS);
    private static final TailTauProgress.Now NOW = new TailTauProgress.Now(0.002, 1);
    private static final GradientDominance DOMINANCE = new GradientDominance(0.8, 1);
    private static final RetryLoop LOOP = new RetryLoop(16, 40, 0.6);

    private StalenessBounds() {}

    static List<Bound> all() {
        ConvexStep step = new ConvexStep(CONVEX, MEAN_STALENESS, 1, CORRECTED);
        ConvexStep literal = new ConvexStep(CONVEX, MEAN_STALENESS, 1, LITERAL);
        return List.of(
                new ConvexUpdates(CONVEX, STEPS),
                step,
                literal,
                new ConvexStepUpdates(step),
                new ConvexStepUpdates(literal),
                new FallingStepUpdates(CONVEX, STEPS, MEAN_STALENESS, CORRECTED),
                new FallingStepUpdates(CONVEX, STEPS, MEAN_STALENESS, LITERAL),
                new LoopThreads(LOOP),
                new LoopDynamics(LOOP, 16, 1, CORRECTED),
                new LoopDynamics(LOOP, 16, 1, LITERAL),
                new LoopStable(LOOP, CORRECTED),
                new LoopStable(LOOP, LITERAL),
                new PersistentThreads(LOOP),
                new SingleAttemptThroughput(LOOP),
                new SingleAttemptDrops(LOOP),
                new VectorCount(16, true),
                new VectorCount(16, false),
                new UpdateProgress(LOSS, TAIL.moments(0.002), 1),
                new TailTauProgress(LOSS, TAIL, NOW, CORRECTED),
                new TailTauProgress(LOSS, TAIL, NOW, LITERAL),
                new TailTauGradient(LOSS, TAIL, 10_000, CORRECTED),
                new TailTauGradient(LOSS, TAIL, 10_000, LITERAL),
                new TailTauUpdates(LOSS, TAIL, DOMINANCE, CORRECTED),
                new TailTauUpdates(LOSS, TAIL, DOMINANCE, LITERAL));
    }
}
