package stalesim.scenario.claim.grouped;

import java.util.List;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.DsSync;
import stalesim.model.algorithm.Sync;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.result.CurvePoint;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.mindthestep.LossCurve;

/**
 * Iterations of BSP over those of DS-Sync.
 *
 * @param printed ratios
 * @param halved whether DS-Sync is run with half the step
 */
record IterationsNeeded(List<Double> printed, boolean halved) {

    private static final int ROUNDS = 100;
    private static final double STEP = 0.04;
    /** Noise makes a worker of DS-Sync's model a little worse than BSP's, by 1 + eta h (N - 1). */
    private static final double MARGIN = 0.05;

    IterationsNeeded {
        printed = List.copyOf(printed);
    }

    static Finding compared(IterationsNeeded needed, Bench bench) throws InterruptedException {
        long more = needed.printed().stream().filter(ratio -> ratio < 1).count();
        int runs = bench.amount(10, 40, 10);
        double[] bsp = bench.replicate(runs, run -> updates(new Sync(), STEP, bench, run));
        double step = needed.halved() ? STEP / 2 : STEP;
        double[] ratios = bench.replicate(runs, run -> bsp[run] / updates(new DsSync(2, 0), step, bench, run));
        return Finding.of(
                Exactly.never("printed iterations of DS-Sync above those of BSP", more, needed.printed().size()),
                Estimated.atLeast("iterations of BSP over those of DS-Sync", ratios, 1 - MARGIN));
    }

    private static double updates(Algorithm algorithm, double step, Bench bench, int run)
            throws InterruptedException {
        var objective = Quadratics.alike(8, new NoisyQuadratic.Mode(1, 0, 1, 0.3));
        TrainingTask task = Quadratics.task(objective, new Constant(step));
        Trial trial = Trial.of(algorithm, 4, ROUNDS).training(task).until(StopRule.after(ROUNDS));
        List<CurvePoint> curve = bench.run(trial, run).curve();
        return Math.min(ROUNDS, new LossCurve(curve).crossing(0, 0.05 * curve.get(0).loss(), CurvePoint::update));
    }
}
