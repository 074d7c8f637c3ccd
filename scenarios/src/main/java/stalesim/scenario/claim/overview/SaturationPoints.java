package stalesim.scenario.claim.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import stalesim.model.algorithm.AsyncLock;
import stalesim.model.bound.scaling.Saturation;
import stalesim.model.bound.scaling.SerialSection;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.duration.Deterministic;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.OperationKind;
import stalesim.model.result.CurvePoint;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.mindthestep.LossCurve;

/** From how many workers on more of them do not help. */
final class SaturationPoints {

    private static final long UPDATE_NS = 1_000;
    private static final long[] RATIOS = {3, 7, 15};
    /** The first gradients take their time before the first update: up to 16 of 1000 updates. */
    private static final double START_UP = 0.016;

    private SaturationPoints() {}

    static List<Claim<?>> claims() {
        return List.of(computational(), system());
    }

    private static Trial trial(int workers, long ratio, int updates) {
        return Trial.of(new AsyncLock(), workers, updates)
                .costing(Map.of(
                        OperationKind.COMPUTE, new Deterministic(ratio * UPDATE_NS),
                        OperationKind.UPDATE, new Deterministic(UPDATE_NS)));
    }

    /** Updates a unit of time. */
    private interface Throughput {
        double of(int workers, double compute, double update);
    }

    private static Claim<?> computational() {
        return Claim.of(
                        "S003-04",
                        "section 1.3.2",
                        ClaimKind.QUANTITATIVE,
                        "There is a computational saturation point m_C* from which on more workers do not raise"
                                + " throughput: min(m/(T_c + T_u), 1/T_u) with m_C* = 1 + T_c/T_u.")
                .assuming("updates exclude each other", "constant times, a core for every worker")
                .shownBy("stalesim bound saturation")
                .checkedBy(
                        "Throughput of simulated runs with up to twice m_C* workers, T_c/T_u = 3, 7, 15, and where it"
                                + " stops to rise",
                        SaturationPoints::knee)
                .literally("min(m/(T_c + T_u), 1/T_u)", (m, c, u) -> new SerialSection(m, c, u).value())
                .broken("min(m/T_c, 1/T_u)", (m, c, u) -> Math.min(m / c, 1 / u))
                .broken("m/(T_c + m T_u)", (m, c, u) -> m / (c + m * u))
                .broken("m/(T_c + T_u) without end", (m, c, u) -> m / (c + u));
    }

    private static Finding knee(Throughput claimed, Bench bench) throws InterruptedException {
        double worst = 0;
        long wrongKnees = 0;
        int updates = bench.amount(1_000, 3_000);
        List<Double> workers = new ArrayList<>();
        List<Double> simulated = new ArrayList<>();
        for (long ratio : RATIOS) {
            double last = 0;
            int knee = 0;
            for (int m = 1; m <= 2 * (ratio + 1); m++) {
                double found = updates / (double) bench.run(trial(m, ratio, updates), 0).durationNs();
                double predicted = claimed.of(m, (double) ratio * UPDATE_NS, UPDATE_NS);
                worst = Math.max(worst, Math.abs(found / predicted - 1));
                knee = found > (1 + 2 * START_UP) * last ? m : knee;
                last = found;
                if (ratio == RATIOS[2]) {
                    workers.add((double) m);
                    simulated.add(found * UPDATE_NS);
                }
            }
            wrongKnees += knee == new Saturation(ratio, 1).value() ? 0 : 1;
        }
        return Finding.of(
                        Exactly.equal("greatest relative difference of throughput", worst, 0, 2 * START_UP),
                        Exactly.never("throughput stops to rise elsewhere than at 1 + T_c/T_u", wrongKnees, 3))
                .drawn(new Picture(
                        "Throughput, T_c/T_u = 15",
                        "workers",
                        "updates a T_u",
                        List.of(new Picture.Line("simulated", workers, simulated))));
    }

    /** The subject is m_C*. */
    private static Claim<?> system() {
        return Claim.of(
                        "S003-05",
                        "section 1.4",
                        ClaimKind.BOUND,
                        "The number of workers that is fastest to a loss is at most the computational saturation"
                                + " point.")
                .assuming(
                        "quadratic, constant step, constant times",
                        "the updates needed grow with the number of workers: steps near the limit of stability (with"
                                + " small steps they fall, as staleness acts as momentum, and so does the claim)")
                .checkedBy(
                        "Time to 0.1 % of the loss of simulated runs with up to twice m_C* workers, T_c/T_u = 1, 3, 7"
                                + " and three step sizes, and that the updates needed do grow",
                        SaturationPoints::fastest)
                .literally("m_S* <= 1 + T_c/T_u", (c, u) -> new Saturation(c, u).value())
                .broken("m_S* <= T_c/T_u", (c, u) -> c / u)
                .broken("m_S* <= (1 + T_c/T_u)/2", (c, u) -> new Saturation(c, u).value() / 2);
    }

    private static Finding fastest(DoubleBinaryOperator saturation, Bench bench) throws InterruptedException {
        long violations = 0;
        long falls = 0;
        double closest = 0;
        for (long ratio : List.of(1L, 3L, 7L)) {
            for (double step : new double[] {0.56, 0.6, 0.64}) {
                double[] times = needed(ratio, step, CurvePoint::timeNs, bench);
                double[] updates = needed(ratio, step, CurvePoint::update, bench);
                int best = 0;
                for (int m = 1; m < times.length; m++) {
                    best = times[m] < times[best] ? m : best;
                    falls += updates[m] < updates[m - 1] ? 1 : 0;
                }
                double limit = saturation.applyAsDouble((double) ratio, 1);
                violations += best + 1 <= limit ? 0 : 1;
                closest = Math.max(closest, (best + 1) / limit);
            }
        }
        return Finding.of(
                Exactly.never("fastest with more workers", violations, 9).with("greatest m_S*/m_C*", closest),
                Exactly.never("fewer updates needed with more workers", falls, 9));
    }

    /** What it takes 1, 2, ... workers; several curvatures, so that the loss does not swing through 0. */
    private static double[] needed(long ratio, double step, ToDoubleFunction<CurvePoint> at, Bench bench)
            throws InterruptedException {
        int updates = 60;
        List<NoisyQuadratic.Mode> modes = DoubleStream.of(0.7, 0.8, 0.9, 1)
                .mapToObj(h -> new NoisyQuadratic.Mode(h, 0, 1, 0))
                .toList();
        TrainingTask task = new TrainingTask(new NoisyQuadratic(modes, 0), 1, new Constant(step), 8, 1);
        double[] needed = new double[(int) (2 * (ratio + 1))];
        for (int m = 1; m <= needed.length; m++) {
            Trial trial = trial(m, ratio, updates).training(task).until(StopRule.after(updates));
            List<CurvePoint> curve = bench.run(trial, 0).curve();
            needed[m - 1] = new LossCurve(curve).crossing(0, 1e-3 * curve.get(0).loss(), at);
        }
        return needed;
    }
}
