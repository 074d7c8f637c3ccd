package stalesim.scenario.claim.rounds;

import java.util.HashMap;
import java.util.Map;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.duration.Exponential;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.TrainingTask;
import stalesim.model.step.StepSize;
import stalesim.model.step.rounds.StronglyConvexStep;
import stalesim.scenario.claim.Quadratics;
import stalesim.scenario.claim.Trial;

/** Runs of growing rounds on quadratics with mu = L = 1 and gradients of unit noise, whose optimum is 0. */
final class QuadraticRounds {

    /** Entry of the sizes in the parameters of the algorithm. */
    enum Kind {
        /** s in every round. */
        CONSTANT(0),
        /** a i^c. */
        POWER(1),
        /** a i/ln i. */
        LOGARITHMIC(2),
        /** The recipe of section 4.1. */
        STRONGLY_CONVEX(4);

        private final double number;

        Kind(double number) {
            this.number = number;
        }
    }

    /** m of the recipe, the least that it may be for d = 1. */
    static final int SHIFT = 10;

    private static final long COMPUTE_NS = 20_000;

    private QuadraticRounds() {}

    /** The product's algorithm with the recipe's sizes. */
    static Algorithm recipe() {
        return rounds(Kind.STRONGLY_CONVEX, Map.of("shift", (double) SHIFT));
    }

    /** The product's algorithm with other sizes. */
    static Algorithm rounds(Kind kind, Map<String, Double> numbers) {
        Map<String, Double> values = new HashMap<>(numbers);
        values.put("sizes", kind.number);
        return AlgorithmCatalogue.named("local-rounds").orElseThrow().with(values);
    }

    /** Steps of the recipe. */
    static StepSize recipeStep() {
        return new StronglyConvexStep(1, 1, DelaySizes.stronglyConvex(SHIFT, 1, Reading.CORRECTED));
    }

    /** So many equal directions, from 1. */
    static TrainingTask task(int dimension, StepSize step) {
        var objective = Quadratics.alike(dimension, new NoisyQuadratic.Mode(1, 0, 1, 1));
        return Quadratics.task(objective, step);
    }

    /** Workers whose gradients take exponential times. */
    static Trial trial(Algorithm algorithm, int workers, long messages, TrainingTask task) {
        return Trial.of(algorithm, workers, messages).training(task).paced(new Exponential(COMPUTE_NS));
    }

    /** The squared distance of the model at the end from the optimum. */
    static double error(CompletedRun run) {
        double sum = 0;
        for (float value : run.parameters()) {
            sum += (double) value * value;
        }
        return sum;
    }
}
