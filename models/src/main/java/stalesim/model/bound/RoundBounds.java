package stalesim.model.bound;

import static stalesim.model.paper.Reading.CORRECTED;
import static stalesim.model.paper.Reading.LITERAL;

import java.util.List;
import stalesim.model.bound.rounds.ConstantStep;
import stalesim.model.bound.rounds.ConstantStepError;
import stalesim.model.bound.rounds.ConstantStepRate;
import stalesim.model.bound.rounds.ConstantStepScale;
import stalesim.model.bound.rounds.ConstantStepSize;
import stalesim.model.bound.rounds.CurvatureRate;
import stalesim.model.bound.rounds.DecayingStepRate;
import stalesim.model.bound.rounds.DelayCovers;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.bound.rounds.DelayOnset;
import stalesim.model.bound.rounds.GrowingRoundsError;
import stalesim.model.bound.rounds.LeastError;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.bound.rounds.OnsetExponent;
import stalesim.model.bound.rounds.PermissibleDelay;
import stalesim.model.bound.rounds.RoundStep;
import stalesim.model.bound.rounds.Rounds;
import stalesim.model.bound.rounds.StepFluctuation;
import stalesim.model.bound.statement.Bound;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;

/** Paper 002: its own example of m + 1 = 2 (d + 1) 1937 with d = 1, and 20000 gradients. */
final class RoundBounds {

    private static final long GRADIENTS = 20_000;
    private static final DelaySizes SIZES = DelaySizes.stronglyConvex(7747, 1, CORRECTED);
    private static final DelayFunction DELAY = DelayFunction.stronglyConvex(SIZES, 1);
    private static final ConstantStep STEP = new ConstantStep(0.05, 1, 0.01);

    private RoundBounds() {}

    static List<Bound> all() {
        return List.of(
                new Rounds(new PowerSizes(50, 1, 0), GRADIENTS, 1),
                DELAY,
                new DelayCovers(DELAY, SIZES, 1, 100),
                new LeastStart(1),
                RoundStep.stronglyConvex(SIZES, 1, 1, 9),
                new StepFluctuation(1.5, 0, 1, CORRECTED),
                new StepFluctuation(1.5, 0, 1, LITERAL),
                new GrowingRoundsError(2, 1, GRADIENTS, CORRECTED),
                new GrowingRoundsError(2, 1, GRADIENTS, LITERAL),
                new LeastError(2, 1, GRADIENTS),
                new DecayingStepRate(12),
                new PermissibleDelay(GRADIENTS, CORRECTED),
                new PermissibleDelay(GRADIENTS, LITERAL),
                new DelayOnset(1),
                new OnsetExponent(1, 1, 36),
                new ConstantStepScale(10, 0.01, 100),
                new ConstantStepSize(STEP, 1, CORRECTED),
                new ConstantStepSize(STEP, 1, LITERAL),
                new ConstantStepRate(STEP, CORRECTED),
                new ConstantStepRate(STEP, LITERAL),
                new ConstantStepError(STEP, 10, 0.01, 2),
                new CurvatureRate(0.5));
    }
}
