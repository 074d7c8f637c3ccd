package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Which worker computes which gradient: the setup's coins and labels. */
final class DealtGradients {

    private static final List<Double> SHARES = List.of(0.5, 0.3, 0.2);

    private DealtGradients() {}

    /** Probability that a gradient of all is of a sample value, from those of the workers' own data. */
    private interface Mixture {
        double of(int value, List<List<Double>> local);
    }

    /** Place of a worker's h-th gradient in a round whose gradients fall to workers as told; -1 for none. */
    private interface Labelling {
        int place(List<Integer> round, int worker, int h);
    }

    static List<Claim<?>> claims() {
        return List.of(mixture(), bijection());
    }

    private static Claim<?> mixture() {
        return Claim.of(
                        "S002-04",
                        "theorem 1; algorithm 2",
                        ClaimKind.QUANTITATIVE,
                        "Samples come from sum_c p_c D_c, and worker c has p_c s_i of a round's gradients in the mean.")
                .assuming("coins with probabilities p_c, as in the setup")
                .checkedBy(
                        "Frequencies of 4 values in the rounds of 3 workers whose own data are unlike, and gradients"
                                + " of a worker",
                        DealtGradients::frequencies)
                .literally("sum_c p_c D_c", (value, local) -> weighted(value, local, SHARES))
                .broken("the mean of the D_c", (value, local) ->
                        weighted(value, local, Collections.nCopies(SHARES.size(), 1.0 / SHARES.size())))
                .broken("weights p_c^2, normalised", (value, local) ->
                        weighted(value, local, SHARES.stream().map(p -> p * p / 0.38).toList()));
    }

    private static double weighted(int value, List<List<Double>> local, List<Double> weights) {
        double sum = 0;
        for (int worker = 0; worker < weights.size(); worker++) {
            sum += weights.get(worker) * local.get(worker).get(value);
        }
        return sum;
    }

    private static Finding frequencies(Mixture mixture, Bench bench) throws InterruptedException {
        List<List<Double>> local =
                List.of(List.of(0.7, 0.1, 0.1, 0.1), List.of(0.0, 0.8, 0.1, 0.1), List.of(0.0, 0.0, 0.0, 1.0));
        int draws = bench.amount(5_000, 50_000);
        double[][] counts = new double[30][];
        for (int replication = 0; replication < counts.length; replication++) {
            counts[replication] = setup(local, draws, bench.random(replication));
        }
        List<Evidence> evidence = new ArrayList<>();
        for (int column = 0; column < 7; column++) {
            int which = column;
            double[] shares = Arrays.stream(counts).mapToDouble(row -> row[which]).toArray();
            double expected = column < 4 ? mixture.of(column, local) : SHARES.get(column - 4);
            String what = column < 4 ? "share of value " + column : "share of worker " + (column - 4);
            evidence.add(Estimated.hits(what, shares, expected, 0.01));
        }
        return Finding.of(evidence);
    }

    /** Shares of the values, then of the workers. */
    private static double[] setup(List<List<Double>> local, int draws, UniformRandomProvider random) {
        double[] shares = new double[7];
        for (int t = 0; t < draws; t++) {
            int worker = pick(SHARES, random);
            shares[pick(local.get(worker), random)] += 1.0 / draws;
            shares[4 + worker] += 1.0 / draws;
        }
        return shares;
    }

    private static int pick(List<Double> probabilities, UniformRandomProvider random) {
        double u = random.nextDouble();
        int chosen = 0;
        while (chosen < probabilities.size() - 1 && u >= probabilities.get(chosen)) {
            u -= probabilities.get(chosen);
            chosen++;
        }
        return chosen;
    }

    private static Claim<?> bijection() {
        return Claim.of(
                        "S002-05",
                        "section B.1",
                        ClaimKind.EXACT,
                        "rho gives every gradient (c, i, h) a label t of its own, and every label a gradient.")
                .assuming("h counts from 0, as in the algorithms")
                .checkedBy("Labels of the gradients of random rounds of 1 to 40 coins", DealtGradients::labels)
                .literally("min{t': h = |{t <= t': a(i, t) = c}|}", (round, c, h) -> place(round, c, h))
                .corrected("min{t': h + 1 = |{t <= t': a(i, t) = c}|}", (round, c, h) -> place(round, c, h + 1))
                .broken("h + 2", (round, c, h) -> place(round, c, h + 2))
                .broken("by turns whatever the coins say", (round, c, h) -> h * SHARES.size() + c);
    }

    /** The first place up to which a worker has so many gradients. */
    private static int place(List<Integer> round, int worker, int count) {
        int found = 0;
        for (int t = 0; t < round.size(); t++) {
            found += round.get(t) == worker ? 1 : 0;
            if (found == count) {
                return t;
            }
        }
        return -1;
    }

    private static Finding labels(Labelling labelling, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long foreign = 0;
        long gradients = 0;
        long repeated = 0;
        for (int size = 1; size <= 40; size++) {
            List<Integer> round =
                    IntStream.range(0, size).mapToObj(t -> pick(SHARES, random)).toList();
            Set<Integer> labels = new HashSet<>();
            for (int t = 0; t < size; t++) {
                int worker = round.get(t);
                int h = (int) round.subList(0, t).stream().filter(c -> c == worker).count();
                int label = labelling.place(round, worker, h);
                foreign += label >= 0 && label < size && round.get(label) == worker ? 0 : 1;
                repeated += labels.add(label) ? 0 : 1;
                gradients++;
            }
        }
        return Finding.of(
                Exactly.never("a label is not one of the worker's", foreign, gradients),
                Exactly.never("a label is there twice", repeated, gradients));
    }
}
