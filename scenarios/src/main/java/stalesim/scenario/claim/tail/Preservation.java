package stalesim.scenario.claim.tail;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.stability.StepCheck;
import stalesim.model.stability.StepReport;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.Constant;
import stalesim.model.step.InverseStaleness;
import stalesim.model.step.InverseStaleness.Divisor;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Shape;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.mindthestep.Levelling;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Whether TAIL-tau keeps the mean step, and never prefers the staler gradient. */
final class Preservation {

    private static final double SIZE = 0.1;
    private static final StalenessLaw LAW = new Poisson(7);

    private Preservation() {}

    static List<Claim<?>> claims() {
        return List.of(definitions(), preserving(), shaped());
    }

    /** Whether a rule is mean-preserving, and whether it is priority-preserving. */
    private record Kinds(boolean mean, boolean priority) {}

    private static Claim<?> definitions() {
        return Claim.of(
                        "S003-68",
                        "definitions C.4.2 to C.4.4",
                        ClaimKind.EXACT,
                        "A rule is mean-preserving if E[eta(tau)] = eta, and priority-preserving if eta(tau) does not"
                                + " grow with tau; neither implies the other.")
                .assuming("Poisson staleness of mean 7")
                .checkedBy(
                        "Four rules that have both properties, one of them, the other, and neither, by construction",
                        Preservation::sorted)
                .literally("E[eta(tau)] = eta; eta(tau+1) <= eta(tau)", (rule, law) -> {
                    StepReport report = StepCheck.of(rule, law, 0);
                    return new Kinds(Math.abs(report.meanBias(SIZE)) < 1e-9, report.priorityPreserving());
                })
                .broken("eta(tau+1) >= eta(tau)", (rule, law) -> {
                    boolean rises = true;
                    for (int tau = 0; tau < law.maxSupport(); tau++) {
                        rises &= rule.at(0, tau + 1) >= rule.at(0, tau);
                    }
                    return new Kinds(Math.abs(StepCheck.of(rule, law, 0).meanBias(SIZE)) < 1e-9, rises);
                })
                .broken("eta at the mean staleness is eta", (rule, law) -> new Kinds(
                        Math.abs(rule.at(0, (long) law.mean()) - SIZE) < 1e-9,
                        StepCheck.of(rule, law, 0).priorityPreserving()));
    }

    private static Finding sorted(BiFunction<StepSize, StalenessLaw, Kinds> definitions, Bench bench) {
        StepSize clipped = new AdaptiveStep(new Levelling(1), LAW, SIZE, StepLimits.THESIS);
        StepSize levelling = new AdaptiveStep(new Levelling(1), LAW, SIZE, StepLimits.NONE);
        return Finding.of(
                expected("constant", definitions.apply(new Constant(SIZE), LAW), new Kinds(true, true)),
                expected(
                        "1/(1+tau)",
                        definitions.apply(new InverseStaleness(SIZE, Divisor.ONE_PLUS), LAW),
                        new Kinds(false, true)),
                expected("levelling, clipped and normalised", definitions.apply(clipped, LAW), new Kinds(true, false)),
                expected("levelling", definitions.apply(levelling, LAW), new Kinds(false, false)));
    }

    private static Evidence expected(String rule, Kinds found, Kinds expected) {
        return Exactly.is(rule + ": mean and priority", found.equals(expected));
    }

    private static Claim<?> preserving() {
        return Claim.of(
                        "S003-70",
                        "theorem C.4.6",
                        ClaimKind.EXACT,
                        "TAIL-tau is mean-preserving and priority-preserving under every law of staleness.")
                .checkedBy(
                        "Mean and order of C_A under Poisson, geometric, uniform and random laws, and that of a run",
                        (Scaling scaling, Bench bench) -> preserves(scaling, List.of(Shape.LINEAR), bench))
                .literally("F = P[T <= tau]", Scaling.with(CumulativeKind.AT_MOST))
                .corrected("F = P[T < tau] + P[T = tau]/2", Scaling.with(CumulativeKind.MID))
                .broken("F = P[T < tau], as in the practical note", Scaling.with(CumulativeKind.BELOW))
                .broken("1 - A (1 - 2F)", (amplitude, shape, law) -> {
                    IntToDoubleFunction factor =
                            Scaling.with(CumulativeKind.MID).under(amplitude, shape, law);
                    return tau -> 2 - factor.applyAsDouble(tau);
                })
                .alsoMeasured();
    }

    private static Finding preserves(Scaling scaling, List<Shape> shapes, Bench bench) throws InterruptedException {
        double worst = 0;
        long rises = 0;
        long cases = 0;
        for (StalenessLaw law : Laws.all(bench)) {
            for (Shape shape : shapes) {
                for (double amplitude : new double[] {0.3, 1}) {
                    IntToDoubleFunction factor = scaling.under(amplitude, shape, law);
                    worst = Math.max(worst, Math.abs(Scaling.mean(factor, law) - 1));
                    for (int tau = 1; tau <= law.maxSupport(); tau++) {
                        rises += factor.applyAsDouble(tau) <= factor.applyAsDouble(tau - 1) + 1e-12 ? 0 : 1;
                        cases++;
                    }
                }
            }
        }
        return Finding.of(
                Exactly.equal("greatest |E C_A - 1|", worst, 0, Exactly.LONG_SUM),
                Exactly.never("C_A grows with staleness", rises, cases));
    }

    private static Claim<?> shaped() {
        List<Shape> shapes = List.of(new Shape(0.5), new Shape(2), new Shape(3));
        return Claim.of(
                        "S003-74",
                        "theorem C.4.8",
                        ClaimKind.EXACT,
                        "With phi(F) for F, phi non-decreasing from 0 to 1 with integral 1/2, TAIL-tau stays mean- and"
                                + " priority-preserving.")
                .assuming("phi(x) = (2x)^k/2 up to 1/2 and symmetric beyond, k = 0.5, 2, 3")
                .checkedBy(
                        "Mean and order of C under Poisson, geometric, uniform and random laws, and that of a run",
                        (Scaling scaling, Bench bench) -> preserves(scaling, shapes, bench))
                .literally("phi(F(tau)), F = P[T <= tau]", Scaling.with(CumulativeKind.AT_MOST))
                .corrected("the mean of phi from F(tau - 1) to F(tau)", Scaling.with(CumulativeKind.MID))
                .broken("phi at the middle between F(tau - 1) and F(tau)", (amplitude, shape, law) ->
                        tau -> 1 + amplitude * (1 - 2 * shape.value(law.cdf(tau) - law.pmf(tau) / 2)))
                .broken("phi(P[T < tau])", Scaling.with(CumulativeKind.BELOW));
    }
}
