package stalesim.scenario.claim.weighted.averaged;

import java.util.List;
import stalesim.model.algorithm.SimuParallel;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.data.DataSet;
import stalesim.model.data.synthetic.AnalogData;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** The analog data, and how often to average on such. */
final class AnalogSamples {

    private static final int ROWS = 300;
    private static final int FEATURES = 200;
    private static final List<Integer> SPANS = List.of(120, 40, 10, 1);

    private AnalogSamples() {}

    static List<Claim<?>> claims() {
        return List.of(generator(), moreAverages());
    }

    private static Claim<?> generator() {
        return Claim.of(
                        "S001-34",
                        "section 5.2",
                        ClaimKind.EXACT,
                        "The analog samples have 5 to 10 features, unit length and the sign of sum_i x_i (i mod 4)"
                                + " (-1)^i as label.")
                .checkedBy("Every sample anew", AnalogSamples::samples)
                .literally("as described", new AnalogData(ROWS, FEATURES))
                .broken("paper 000's samples", RulerSamples.sparse(ROWS, FEATURES, 0.0375));
    }

    private static Finding samples(Generator generator, Bench bench) {
        DataSet data = generator.generate(bench.streams(0));
        float[] row = new float[FEATURES];
        long labels = 0;
        long sizes = 0;
        double length = 0;
        for (int i = 0; i < ROWS; i++) {
            data.copyRow(i, row, 0);
            double score = 0;
            double squares = 0;
            int size = 0;
            for (int k = 1; k <= FEATURES; k++) {
                score += row[k - 1] * (double) (k % 4) * (k % 2 == 0 ? 1 : -1);
                squares += (double) row[k - 1] * row[k - 1];
                size += row[k - 1] == 0 ? 0 : 1;
            }
            labels += (score > 0) == (data.label(i) > 0) ? 0 : 1;
            sizes += size >= 5 && size <= 10 ? 0 : 1;
            length = Math.max(length, Math.abs(Math.sqrt(squares) - 1));
        }
        return Finding.of(
                Exactly.never("another label", labels, ROWS),
                Exactly.never("not 5 to 10 features", sizes, ROWS),
                Exactly.equal("length less 1, at most", length, 0, 1e-6));
    }

    /**
     * Who averages how often.
     *
     * @param parabola whether the loss is a quadratic
     * @param spans updates between averages, the best last
     */
    private record Averages(boolean parabola, List<Integer> spans) {}

    private static Claim<?> moreAverages() {
        return Claim.of(
                        "S001-22",
                        "section 4.1",
                        ClaimKind.TREND,
                        "The more often equal nodes average, the closer to the minimum they get.")
                .assuming("logistic regression and a quadratic; all average in the end")
                .checkedBy(
                        "Loss of 8 nodes after 120 updates with an average every 120, 40, 10 and 1 updates, paired by"
                                + " seed: Page's test; and that most averages are better than one",
                        AnalogSamples::falls)
                .literally("any loss: a quadratic", new Averages(true, SPANS))
                .corrected("losses that are not quadratic: logistic regression", new Averages(false, SPANS))
                .broken("the less often", new Averages(false, List.of(1, 10, 40, 120)))
                .broken("always every 40", new Averages(false, List.of(40, 40, 40, 40)));
    }

    private static Finding falls(Averages averages, Bench bench) throws InterruptedException {
        Objective objective = averages.parabola()
                ? Quadratics.alike(20, new NoisyQuadratic.Mode(1, 0, 1, 1))
                : new LogisticRegression(RulerSamples.dense(200, 10).generate(bench.streams(0)), 0.01);
        var task = new TrainingTask(objective, 1, new Constant(0.3), objective.samples(), 1);
        double[][] losses = new double[bench.amount(12, 40)][SPANS.size()];
        double gain = 0;
        for (int seed = 0; seed < losses.length; seed++) {
            for (int level = 0; level < SPANS.size(); level++) {
                Trial trial = Trial.of(new SimuParallel(averages.spans().get(level)), 8, 120).training(task);
                losses[seed][level] = objective.loss(bench.complete(trial, seed).parameters());
            }
            gain += (losses[seed][0] - losses[seed][SPANS.size() - 1]) / losses.length;
        }
        return Finding.of(
                Ordered.fallingInPairs("loss", List.of(losses)),
                Exactly.is("lower with most averages, but for rounding", gain > 1e-6).with("by", gain));
    }
}
