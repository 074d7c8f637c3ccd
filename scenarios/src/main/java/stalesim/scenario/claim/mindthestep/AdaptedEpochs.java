package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.duration.Gamma;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.paper.Reading;
import stalesim.model.result.CurvePoint;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.stability.ConstantDelay;
import stalesim.model.staleness.Poisson;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.mindthestep.PoissonMomentum;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;

/** What adapted steps save in updates. */
final class AdaptedEpochs {

    private static final int WORKERS = 32;
    private static final double TARGET = 0.05;
    private static final int WARM_UP = 4 * WORKERS;
    /** Staleness is near Poisson for this variation. */
    private static final double VARIATION = 1 / Math.sqrt(WORKERS);

    private AdaptedEpochs() {}

    static List<Claim<?>> claims() {
        return List.of(fewerEpochs());
    }

    /** A step rule of mean eta. */
    private interface Rule {
        StepSize of(double eta);
    }

    private static Rule adapted(Adaptation adaptation) {
        return eta -> new AdaptiveStep(adaptation, new Poisson(WORKERS - 1), eta, StepLimits.THESIS);
    }

    private static Claim<?> fewerEpochs() {
        return Claim.of(
                        "S003-43",
                        "section A.6, figure A.3",
                        ClaimKind.ORDERING,
                        "MindTheStep needs persistently fewer updates than a constant step of the same mean: with 32"
                                + " workers 1.5 times fewer.")
                .assuming(
                        "quadratic, from the loss after 4 m updates to 5 % of it: until then staleness is low, and a"
                                + " rule of the same mean takes larger steps",
                        "eta a tenth, a third and two thirds of the largest stable step of constant delay")
                .checkedBy(
                        "Updates needed by simulated runs, paired by seed, and their mean ratio between 1.3 and 1.7",
                        AdaptedEpochs::updates)
                .literally("equation A.18 with K = 1, eta = 0.01", adapted(new PoissonMomentum(100, Reading.LITERAL)))
                .corrected("equation A.18 with K = eta, the inverse hazard", adapted(new InverseHazard()))
                .broken("the constant step itself", Constant::new)
                .broken("half the constant step", eta -> new Constant(eta / 2));
    }

    private static Finding updates(Rule rule, Bench bench) throws InterruptedException {
        double limit = ConstantDelay.limit(WORKERS - 1);
        List<Evidence> evidence = new ArrayList<>();
        for (double share : new double[] {0.1, 0.33, 0.67}) {
            String what = "step " + share + " of the limit";
            try {
                StepSize step = rule.of(share * limit);
                double[] constant = needed(new Constant(share * limit), share, bench);
                double[] ratios = needed(step, share, bench);
                evidence.add(Ordered.greater("updates of the constant step, " + what, constant, ratios));
                for (int i = 0; i < ratios.length; i++) {
                    ratios[i] = constant[i] / ratios[i];
                }
                evidence.add(Estimated.within("ratio of updates, " + what, ratios, 1.3, 1.7));
            } catch (IllegalArgumentException e) {
                evidence.add(Exactly.is("the rule has a positive mean, " + what, false));
            }
        }
        return Finding.of(evidence);
    }

    private static double[] needed(StepSize step, double share, Bench bench) throws InterruptedException {
        int budget = WARM_UP + (int) (60 / share);
        var modes = List.of(new NoisyQuadratic.Mode(1, 0, 1, 0));
        TrainingTask task = new TrainingTask(new NoisyQuadratic(modes, 0), 1, step, 8, 1);
        Trial trial = Trial.of(new AsyncLock(), WORKERS, budget)
                .training(task)
                .until(StopRule.after(budget))
                .paced(new Gamma(1_000_000, VARIATION));
        return bench.replicate(
                bench.amount(10, 30), run -> crossing(bench.run(trial, run).curve(), budget));
    }

    /** Updates from the warm-up on, all of them for a run that diverges or does not get there. */
    private static double crossing(List<CurvePoint> curve, int budget) {
        int first = 0;
        while (curve.get(first).update() < WARM_UP) {
            first++;
            if (first == curve.size()) {
                return budget;
            }
        }
        CurvePoint start = curve.get(first);
        double end = new LossCurve(curve).crossing(first, TARGET * start.loss(), CurvePoint::update);
        return Math.min(budget, end - start.update());
    }
}
