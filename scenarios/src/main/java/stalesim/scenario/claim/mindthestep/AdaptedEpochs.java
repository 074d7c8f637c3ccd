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
                        "noisy quadratic, curvatures 1 and 0.25, loss to 5 % of its start",
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

    /** Updates to 5 % of the first loss, between points of the curve on a line; all of them where it is not reached. */
    private static double[] needed(StepSize step, double share, Bench bench) throws InterruptedException {
        int budget = (int) (400 / share);
        var modes = List.of(new NoisyQuadratic.Mode(1, 0, 1, 0.05), new NoisyQuadratic.Mode(0.25, 0, 1, 0.05));
        TrainingTask task = new TrainingTask(new NoisyQuadratic(modes, 0), 1, step, 8, 1);
        Trial trial = Trial.of(new AsyncLock(), WORKERS, budget)
                .training(task)
                .until(StopRule.after(budget))
                .paced(new Gamma(1_000_000, VARIATION));
        return bench.replicate(
                bench.amount(10, 20), run -> crossing(bench.run(trial, run).curve(), budget));
    }

    private static double crossing(List<CurvePoint> curve, int budget) {
        double wanted = TARGET * curve.get(0).loss();
        for (int i = 1; i < curve.size(); i++) {
            double now = curve.get(i).loss();
            double before = curve.get(i - 1).loss();
            if (now <= wanted) {
                double part = (before - wanted) / (before - now);
                return curve.get(i - 1).update() + part * (curve.get(i).update() - curve.get(i - 1).update());
            }
        }
        return budget;
    }
}
