package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.bound.grouped.AlternatingGroups;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Who averages with whom in DS-Sync. */
final class AlternatingGroupings {

    private AlternatingGroupings() {}

    static List<Claim<?>> claims() {
        return List.of(partition());
    }

    /** The group of a worker in a round. */
    private interface Grouping {
        List<Integer> groupOf(int workers, int size, int rank, int round);
    }

    private static Claim<?> partition() {
        return Claim.of(
                        "S004-02",
                        "algorithm 1, lines 13 and 16",
                        ClaimKind.EXACT,
                        "The printed lines put every worker into one group of N in every round, and any two groups of"
                                + " consecutive rounds have one member in common.")
                .checkedBy("The groups of all workers of 2 x 2, 3 x 3 and 4 x 4 grids", AlternatingGroupings::grid)
                .literally(
                        "x % N = Rank % N in even rounds, x % N = Rank in odd ones, x <= W",
                        (w, n, rank, round) -> new AlternatingGroups(w, n, Reading.LITERAL).groupOf(rank, round))
                .corrected(
                        "x // N = Rank // N in even rounds, x % N = Rank % N in odd ones, x < W",
                        (w, n, rank, round) -> new AlternatingGroups(w, n).groupOf(rank, round))
                .broken(
                        "the same groups in every round",
                        (w, n, rank, round) -> new AlternatingGroups(w, n).groupOf(rank, 0));
    }

    private static Finding grid(Grouping grouping, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int n : new int[] {2, 3, 4}) {
            int workers = n * n;
            long outsiders = 0;
            long misfits = 0;
            for (int rank = 0; rank < workers; rank++) {
                List<Integer> even = grouping.groupOf(workers, n, rank, 0);
                List<Integer> odd = grouping.groupOf(workers, n, rank, 1);
                outsiders += even.contains(rank) && odd.contains(rank) && even.size() == n && odd.size() == n ? 0 : 1;
                misfits += common(even, odd) == 1 ? 0 : 1;
            }
            evidence.add(Exactly.never("not in a group of " + n, outsiders, workers));
            evidence.add(Exactly.never("groups do not share one of " + workers, misfits, workers));
        }
        return Finding.of(evidence);
    }

    private static long common(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size()).filter(i -> other.contains(one.get(i))).count();
    }
}
