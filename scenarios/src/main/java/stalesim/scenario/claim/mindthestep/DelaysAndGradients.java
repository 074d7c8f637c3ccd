package stalesim.scenario.claim.mindthestep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.run.StopRule;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.Constant;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;
import stalesim.scenario.claim.mindthestep.WatchedUpdates.Seen;

/** Whether staleness knows of the random part of gradients. */
final class DelaysAndGradients {

    private static final int WORKERS = 6;
    private static final double MARGIN = 0.05;

    private DelaysAndGradients() {}

    static List<Claim<?>> claims() {
        return List.of(uncorrelated());
    }

    /** The subject is what of an update's first coordinate is taken for its random part; the curvature is 1. */
    private static Claim<?> uncorrelated() {
        return Claim.of(
                        "S003-15",
                        "section A.2.2",
                        ClaimKind.QUANTITATIVE,
                        "Staleness is uncorrelated with the random part of the gradients, and with its square.")
                .assuming("compute times do not depend on the data")
                .checkedBy(
                        "Correlations within runs on a noisy quadratic, whose mean gradient is known: none beyond 0.05",
                        DelaysAndGradients::correlations)
                .literally("gradient less mean gradient at its view", seen -> gradient(seen) - view(seen))
                .broken("gradient less mean gradient at the model", seen -> gradient(seen) - seen.model().get(0))
                .broken("what the model moved since the read", seen -> view(seen) - seen.model().get(0))
                .alsoMeasured();
    }

    private static double gradient(Seen seen) {
        return seen.gradient().get(0);
    }

    private static double view(Seen seen) {
        return seen.view().get(0);
    }

    private static Finding correlations(ToDoubleFunction<Seen> part, Bench bench) throws InterruptedException {
        int runs = bench.amount(10, 30, 15);
        double[] plain = new double[runs];
        double[] squared = new double[runs];
        for (int run = 0; run < runs; run++) {
            List<Seen> updates = watch(bench, run);
            double[] staleness = updates.stream().mapToDouble(seen -> seen.number() - seen.read()).toArray();
            double[] parts = updates.stream().mapToDouble(part).toArray();
            double[] squares = updates.stream().mapToDouble(part).map(x -> x * x).toArray();
            plain[run] = new PearsonsCorrelation().correlation(staleness, parts);
            squared[run] = new PearsonsCorrelation().correlation(staleness, squares);
        }
        return Finding.of(
                Estimated.equivalent("correlation", plain, 0, MARGIN),
                Estimated.equivalent("correlation with the square", squared, 0, MARGIN));
    }

    /** Without the first updates, of which the model still moves to its optimum at 0. */
    private static List<Seen> watch(Bench bench, int run) throws InterruptedException {
        int updates = bench.amount(1_200, 2_400, 1_000);
        var objective = Quadratics.alike(3, new NoisyQuadratic.Mode(1, 0, 1, 0.7));
        TrainingTask task = new TrainingTask(objective, 3, new Constant(0.2), objective.samples(), 1);
        WatchedUpdates watched = new WatchedUpdates();
        bench.run(
                Trial.of(watched, WORKERS, updates)
                        .training(task)
                        .until(StopRule.after(updates))
                        .paced(new Exponential(500_000)),
                run);
        List<Seen> all = new ArrayList<>(watched.updates());
        return all.subList(200, all.size());
    }
}
