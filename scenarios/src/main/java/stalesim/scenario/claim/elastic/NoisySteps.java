package stalesim.scenario.claim.elastic;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import stalesim.model.bound.asynchrony.BestNoisyUpdates;
import stalesim.model.bound.asynchrony.NoiseLow;
import stalesim.model.bound.asynchrony.NoisyTarget;
import stalesim.model.bound.asynchrony.NoisyUpdates;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** With which noise, and which step, theorem D.5.6 promises anything. */
final class NoisySteps {

    private NoisySteps() {}

    static List<Claim<?>> claims() {
        return List.of(condition(), bestStep());
    }

    private static Claim<?> condition() {
        return Claim.of(
                        "S003-91",
                        "eq. D.8",
                        ClaimKind.EXACT,
                        "Theorem D.5.6 promises convergence for some step if, and only if, E|xi| < eps/M.")
                .checkedBy("Whether any of many steps gives a finite number of updates, for 500 random targets",
                        NoisySteps::finite)
                .literally("E|xi| < eps/M", target -> new NoiseLow(target).holds())
                .broken("E|xi| < eps", target -> target.noise() < target.target())
                .broken(
                        "E|xi| < eps/M^2",
                        target -> target.noise()
                                < target.target() / (target.loss().gradient() * target.loss().gradient()));
    }

    private static Finding finite(Predicate<NoisyTarget> condition, Bench bench) {
        List<NoisyTarget> targets = NoisyTargets.random(bench);
        long wrong = 0;
        for (NoisyTarget target : targets) {
            boolean promised = false;
            for (double step = 1e-9; step < 100; step *= 1.5) {
                promised |= Double.isFinite(new NoisyUpdates(target, step, Reading.CORRECTED).value());
            }
            wrong += promised == condition.test(target) ? 0 : 1;
        }
        return Finding.of(Exactly.never("targets of which the opposite is true", wrong, targets.size()));
    }

    /** The best step, and how many updates it takes. */
    private record Best(ToDoubleFunction<NoisyTarget> step, ToDoubleFunction<NoisyTarget> updates) {}

    private static Claim<?> bestStep() {
        ToDoubleFunction<NoisyTarget> step = target -> new BestNoisyUpdates(target).step();
        return Claim.of(
                        "S003-92",
                        "corollary D.5.7",
                        ClaimKind.EXACT,
                        "The bound of theorem D.5.6 is least for eta = (eps - M E|xi|)/(M^2 L), where it is"
                                + " 2 M^2 L delta/(eps - M E|xi|)^2.")
                .assuming("the minus sign of the theorem's proof")
                .checkedBy(
                        "The theorem at that step, and at steps up to 0.1 % away, for 500 random targets",
                        NoisySteps::tightest)
                .literally(
                        "(eps - M E|xi|)/(M^2 L), 2 M^2 L delta/(eps - M E|xi|)^2",
                        new Best(step, target -> new BestNoisyUpdates(target).value()))
                .broken(
                        "half of the step",
                        new Best(target -> step.applyAsDouble(target) / 2, target ->
                                new BestNoisyUpdates(target).value()))
                .broken("without the 2", new Best(step, target -> new BestNoisyUpdates(target).value() / 2));
    }

    private static Finding tightest(Best best, Bench bench) {
        double worst = 0;
        long beaten = 0;
        long cases = 0;
        for (NoisyTarget target : NoisyTargets.random(bench)) {
            double step = best.step().applyAsDouble(target);
            if (!(step > 0)) {
                continue;
            }
            double here = new NoisyUpdates(target, step, Reading.CORRECTED).value();
            worst = Math.max(worst, Math.abs(best.updates().applyAsDouble(target) / here - 1));
            for (double factor : new double[] {0.999, 1.001}) {
                beaten += new NoisyUpdates(target, factor * step, Reading.CORRECTED).value() < here ? 1 : 0;
                cases++;
            }
        }
        return Finding.of(
                Exactly.equal("number of updates: greatest relative difference", worst, 0, Exactly.LONG_SUM),
                Exactly.never("a neighbouring step needs fewer", beaten, cases));
    }
}
