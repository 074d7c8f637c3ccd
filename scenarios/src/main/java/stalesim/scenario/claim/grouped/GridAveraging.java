package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.grouped.AlternatingGroups;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What averaging over the rows and the columns of a grid does. */
final class GridAveraging {

    private GridAveraging() {}

    /** The matrix by which the models of W workers in groups of N are averaged in a round. */
    private interface Averaging {
        RealMatrix of(int workers, int size, int round);
    }

    /** The group of a worker in a round. */
    private interface Grouping {
        int groupOf(int rank, int size, int round);
    }

    static List<Claim<?>> claims() {
        return List.of(rule(), transversal(), squares(), rectangles());
    }

    private static Claim<?> rule() {
        return Claim.of(
                        "S004-01",
                        "algorithm 1, section 3.1",
                        ClaimKind.EXACT,
                        "In even rounds neighbours in rank are a group, in odd ones every N-th worker.")
                .checkedBy("The groups that runs use, for W = 4, 9 and 16", GridAveraging::groups)
                .literally("rank // N, then rank % N", (rank, n, t) -> t % 2 == 0 ? rank / n : rank % n)
                .broken("rank % N, then rank // N", (rank, n, t) -> t % 2 == 1 ? rank / n : rank % n)
                .broken("rank // N in every round", (rank, n, t) -> rank / n);
    }

    private static Finding groups(Grouping grouping, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int size : new int[] {2, 3, 4}) {
            for (int round = 0; round < 4; round++) {
                int t = round;
                List<List<Integer>> found = new ArrayList<>();
                for (int group = 0; group < size; group++) {
                    int wanted = group;
                    found.add(IntStream.range(0, size * size)
                            .filter(rank -> grouping.groupOf(rank, size, t) == wanted)
                            .boxed()
                            .toList());
                }
                evidence.add(Exactly.same(
                        "groups of " + size * size + " workers, round " + round,
                        found,
                        new AlternatingGroups(size * size, size).groups(round)));
            }
        }
        return Finding.of(evidence);
    }

    private static RealMatrix product(int workers, int size, int round) {
        return new AlternatingGroups(workers, size).averaging(round);
    }

    private static RealMatrix neighbours(int workers, int size, int round) {
        return product(workers, size, 0);
    }

    /** Even groups, and in odd rounds the same moved by one worker. */
    private static RealMatrix shifted(int workers, int size, int round) {
        RealMatrix even = product(workers, size, 0);
        RealMatrix matrix = new Array2DRowRealMatrix(workers, workers);
        for (int row = 0; row < workers; row++) {
            for (int column = 0; column < workers; column++) {
                matrix.setEntry(
                        row, column, even.getEntry((row + round % 2) % workers, (column + round % 2) % workers));
            }
        }
        return matrix;
    }

    private static Claim<?> transversal() {
        return Claim.of(
                        "S004-06",
                        "section 3.1",
                        ClaimKind.EXACT,
                        "Any group has exactly one member of every group of the round before.")
                .assuming("W = N^2")
                .checkedBy("All pairs of groups of consecutive rounds, for N = 2 .. 6", GridAveraging::shared)
                .literally("rows and columns in turn", GridAveraging::product)
                .broken("the same groups in every round", GridAveraging::neighbours)
                .broken("groups moved by one worker", GridAveraging::shifted);
    }

    private static Finding shared(Averaging averaging, Bench bench) {
        long wrong = 0;
        long pairs = 0;
        for (int size = 2; size <= 6; size++) {
            int workers = size * size;
            for (int round = 0; round < 3; round++) {
                RealMatrix before = averaging.of(workers, size, round);
                RealMatrix after = averaging.of(workers, size, round + 1);
                for (int pair = 0; pair < workers * workers; pair++) {
                    int row = pair / workers;
                    int other = pair % workers;
                    long both = IntStream.range(0, workers)
                            .filter(k -> before.getEntry(row, k) > 0 && after.getEntry(other, k) > 0)
                            .count();
                    wrong += both == 1 ? 0 : 1;
                    pairs++;
                }
            }
        }
        return Finding.of(Exactly.never("two groups do not share one worker", wrong, pairs));
    }

    private static Claim<?> squares() {
        return Claim.of(
                        "S004-04",
                        "eq. 2",
                        ClaimKind.EXACT,
                        "After two rounds every worker holds the mean of all models and updates of the first, and the"
                                + " mean of its own group's updates of the second.")
                .assuming("W = N^2")
                .checkedBy(
                        "Random models and updates of 4, 9 and 16 workers, in even and odd rounds",
                        (Averaging averaging, Bench bench) -> twoRounds(averaging, List.of(4, 9, 16), bench))
                .literally("rows and columns in turn", GridAveraging::product)
                .broken("the same groups in every round", GridAveraging::neighbours)
                .broken("groups moved by one worker", GridAveraging::shifted);
    }

    private static Claim<?> rectangles() {
        return Claim.of(
                        "S004-05",
                        "section 3.1, algorithm 1; generalised here",
                        ClaimKind.EXACT,
                        "That takes W = N^2: no other number of workers will do.")
                .checkedBy(
                        "Random models and updates of grids of 2 x 3, 3 x 2, 2 x 8, 5 x 3 and 7 x 2 workers, with the"
                                + " rule for all grids that the reading allows",
                        GridAveraging::otherGrids)
                .literally("W = N^2 alone", (w, n, t) -> n * n == w ? product(w, n, t) : neighbours(w, n, t))
                .corrected("any W = G N", GridAveraging::product)
                .broken("groups moved by one worker", GridAveraging::shifted);
    }

    private static Finding otherGrids(Averaging averaging, Bench bench) {
        return twoRounds(averaging, List.of(6, 6, 16, 15, 14), bench);
    }

    private static Finding twoRounds(Averaging averaging, List<Integer> grids, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int index = 0; index < grids.size(); index++) {
            int workers = grids.get(index);
            int root = (int) Math.round(Math.sqrt(workers));
            int size = grids.size() == 3 ? root : List.of(2, 3, 8, 3, 2).get(index);
            evidence.add(Exactly.equal(
                    workers + " workers in groups of " + size, largestError(averaging, workers, size, bench), 0));
        }
        return Finding.of(evidence);
    }

    private static double largestError(Averaging averaging, int workers, int size, Bench bench) {
        double largest = 0;
        UniformRandomProvider random = bench.random(workers);
        for (int round = 0; round < 2; round++) {
            double[] models = random.doubles(workers).toArray();
            double[] second = random.doubles(workers).toArray();
            RealMatrix last = averaging.of(workers, size, round + 1);
            double[] first = averaging.of(workers, size, round).operate(models);
            for (int k = 0; k < workers; k++) {
                first[k] += second[k];
            }
            double[] found = last.operate(first);
            double mean = Arrays.stream(models).average().orElseThrow();
            double[] own = last.operate(second);
            for (int k = 0; k < workers; k++) {
                largest = Math.max(largest, Math.abs(found[k] - mean - own[k]));
            }
        }
        return largest;
    }
}
