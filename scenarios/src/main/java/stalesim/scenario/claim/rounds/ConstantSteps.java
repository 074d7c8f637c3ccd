package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.bound.rounds.ConstantStep;
import stalesim.model.bound.rounds.ConstantStepRate;
import stalesim.model.bound.rounds.ConstantStepSize;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.hypothesis.LogLog;
import stalesim.model.paper.Reading;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Rounds with a constant step: section C.2.1. */
final class ConstantSteps {

    private static final double[] STEPS = {0.002, 0.004, 0.008, 0.016};

    private ConstantSteps() {}

    /**
     * What the section says of a step a/L.
     *
     * @param size the largest s, for a lag of d
     * @param rate the share by which the squared distance falls with every update
     */
    private record Formulas(ToDoubleBiFunction<ConstantStep, Integer> size, ToDoubleFunction<ConstantStep> rate) {

        static Formulas of(Reading reading) {
            return new Formulas(
                    (step, lag) -> new ConstantStepSize(step, lag, reading).value(),
                    step -> new ConstantStepRate(step, reading).value());
        }
    }

    static List<Claim<?>> claims() {
        return List.of(largest(), ball());
    }

    private static Claim<?> largest() {
        return Claim.of(
                        "S002-39",
                        "section C.2.1, eq. 14; section 4.2",
                        ClaimKind.EXACT,
                        "With eta = a/L, delays up to 1/(eta mu) allow rounds of s = ... gradients, and the squared"
                                + " distance falls by a share rho with every update.")
                .assuming("quadratics with curvatures from mu to L")
                .checkedBy(
                        "(d+1) s against 1/(eta mu), whether that delay is stable for the slowest direction, and rho"
                                + " against the slowest contraction 1 - eta mu, for L/mu = 2 .. 1000",
                        ConstantSteps::consistent)
                .literally("s = a/(L mu (d+1)), rho = a L/mu", Formulas.of(Reading.LITERAL))
                .corrected("s = L/(a mu (d+1)), rho = a mu/L", Formulas.of(Reading.CORRECTED))
                .broken("s for d rounds", new Formulas(
                        (step, lag) -> (lag + 1) * new ConstantStepSize(step, lag, Reading.CORRECTED).value() / lag,
                        step -> new ConstantStepRate(step, Reading.CORRECTED).value()))
                .broken("rho = a/L", new Formulas(
                        (step, lag) -> new ConstantStepSize(step, lag, Reading.CORRECTED).value(), ConstantStep::step));
    }

    private static Finding consistent(Formulas formulas, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (double condition : List.of(2.0, 10.0, 100.0, 1_000.0)) {
            ConstantStep step = new ConstantStep(0.05, condition * 0.1, 0.1);
            String what = ", L/mu = " + condition;
            double size = formulas.size().applyAsDouble(step, 1);
            double decay = step.step() * step.convexity();
            evidence.add(Exactly.equal("(d+1) s eta mu" + what, 2 * size * decay, 1));
            evidence.add(Exactly.equal("rho" + what, formulas.rate().applyAsDouble(step), decay));
            int delay = (int) (2 * size);
            evidence.add(Exactly.is("the slowest direction falls to a tenth" + what, fallen(decay, delay) < 0.1));
        }
        return Finding.of(evidence);
    }

    /** The largest |x| of x_(t+1) = x_t - g x_(t-tau) late in a run of 200 relaxation times, from 1. */
    private static double fallen(double gain, int delay) {
        int updates = (int) Math.min(200 / gain, 1e6);
        double[] x = new double[updates + 1];
        x[0] = 1;
        for (int t = 0; t < updates; t++) {
            x[t + 1] = x[t] - gain * x[Math.max(0, t - delay)];
        }
        return Arrays.stream(x, updates / 2, updates).map(Math::abs).max().orElseThrow();
    }

    private static Claim<?> ball() {
        return Claim.of(
                        "S002-40",
                        "section C.2.1",
                        ClaimKind.QUANTITATIVE,
                        "With a constant step the squared distance ends in a ball of order eta.")
                .assuming("a quadratic with L = mu", "4 nodes, rounds of 4 gradients, d = 1")
                .checkedBy(
                        "Double logarithmic slope of the squared distance after 6 relaxation times over eta = 0.002 .."
                                + " 0.016, within 0.1",
                        ConstantSteps::plateau)
                .literally("1", 1.0)
                .broken("1/2: the distance itself", 0.5)
                .broken("2", 2.0)
                .alsoMeasured();
    }

    private static Finding plateau(Double exponent, Bench bench) throws InterruptedException {
        Algorithm rounds = QuadraticRounds.rounds(QuadraticRounds.Kind.CONSTANT, Map.of("size", 4.0));
        double[] slopes = bench.replicate(bench.amount(8, 32, 8), replication -> {
            double[] errors = new double[STEPS.length];
            for (int i = 0; i < STEPS.length; i++) {
                TrainingTask task = QuadraticRounds.task(128, new Constant(STEPS[i]));
                long messages = Math.round(6 / STEPS[i]);
                errors[i] = QuadraticRounds.error(
                        bench.complete(QuadraticRounds.trial(rounds, 4, messages, task), replication));
            }
            return LogLog.slope(STEPS, errors);
        });
        return Finding.of(Estimated.within("slope", slopes, exponent - 0.1, exponent + 0.1));
    }
}
