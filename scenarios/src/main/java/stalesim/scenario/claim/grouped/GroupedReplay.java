package stalesim.scenario.claim.grouped;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.MiniBatches;
import stalesim.model.sampling.UniformSampling;

/**
 * DS-Sync worked through round by round in double precision, with the mini-batches that the program's own would draw
 * from the same streams: single samples.
 */
final class GroupedReplay {

    private final NoisyQuadratic objective;
    private final Rules rules;
    private final List<MiniBatches> batches;
    private final double[][] models;
    private final double[][] velocities;
    private final Objective.Evaluator evaluator;
    private final Gradient gradient;
    private int round;

    /**
     * What workers do.
     *
     * @param step eta by round
     * @param momentum mu of each worker's heavy ball
     * @param box largest absolute value of a parameter; infinite for none
     * @param sharedVelocities whether groups average velocities too
     */
    record Rules(IntToDoubleFunction step, double momentum, double box, boolean sharedVelocities) {

        static Rules plain(IntToDoubleFunction step) {
            return new Rules(step, 0, Double.POSITIVE_INFINITY, false);
        }
    }

    /** The group of a rank in a round. */
    interface Groups {

        int of(int rank, int round);

        /** Consecutive ranks in even rounds, every size-th in odd ones. */
        static Groups alternating(int size) {
            return (rank, round) -> round % 2 == 0 ? rank / size : rank % size;
        }
    }

    GroupedReplay(NoisyQuadratic objective, int workers, Rules rules, RandomStreams streams) {
        this(objective, dealt(objective, workers, streams), rules);
    }

    GroupedReplay(NoisyQuadratic objective, List<MiniBatches> batches, Rules rules) {
        this.objective = objective;
        this.batches = batches;
        this.rules = rules;
        evaluator = objective.evaluator();
        gradient = new Gradient(objective.dimension());
        models = new double[batches.size()][];
        velocities = new double[batches.size()][objective.dimension()];
        double[] start =
                objective.modes().stream().mapToDouble(NoisyQuadratic.Mode::start).toArray();
        Arrays.setAll(models, rank -> start.clone());
    }

    static List<MiniBatches> dealt(NoisyQuadratic objective, int workers, RandomStreams streams) {
        var deal = new UniformSampling(objective.samples(), 1).deal(workers, streams);
        return IntStream.range(0, workers).mapToObj(deal::worker).toList();
    }

    /** A local step of each, then the means of the groups. */
    void round(Groups groups) {
        for (int rank = 0; rank < models.length; rank++) {
            evaluator.gradient(floats(models[rank]), batches.get(rank).next(), 1, gradient);
            for (int k = 0; k < objective.dimension(); k++) {
                velocities[rank][k] =
                        rules.momentum() * velocities[rank][k] - rules.step().applyAsDouble(round) * gradient.get(k);
                double moved = models[rank][k] + velocities[rank][k];
                models[rank][k] = Math.max(-rules.box(), Math.min(rules.box(), moved));
            }
        }
        average(models, groups);
        if (rules.sharedVelocities()) {
            average(velocities, groups);
        }
        round++;
    }

    private void average(double[][] vectors, Groups groups) {
        double[][] sums = new double[vectors.length][objective.dimension()];
        int[] members = new int[vectors.length];
        for (int rank = 0; rank < vectors.length; rank++) {
            int group = groups.of(rank, round);
            members[group]++;
            for (int k = 0; k < objective.dimension(); k++) {
                sums[group][k] += vectors[rank][k];
            }
        }
        for (int rank = 0; rank < vectors.length; rank++) {
            int group = groups.of(rank, round);
            for (int k = 0; k < objective.dimension(); k++) {
                vectors[rank][k] = sums[group][k] / members[group];
            }
        }
    }

    /** Mean squared distance of the workers of a group of the next round from their mean, over all groups. */
    double divergence(Groups groups) {
        double[][] means = new double[models.length][];
        Arrays.setAll(means, rank -> models[rank].clone());
        average(means, groups);
        double sum = 0;
        for (int rank = 0; rank < models.length; rank++) {
            for (int k = 0; k < objective.dimension(); k++) {
                double off = models[rank][k] - means[rank][k];
                sum += off * off;
            }
        }
        return sum / models.length;
    }

    /** The model of a worker. */
    double[] model(int rank) {
        return models[rank].clone();
    }

    /** Its loss. */
    double loss(int rank) {
        return objective.loss(floats(models[rank]));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }
}
