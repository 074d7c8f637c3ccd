package stalesim.scenario.claim.dataset.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All orders of a few things. */
final class Permutations {

    private Permutations() {}

    /** The n! orders of 0 to n - 1. */
    static List<int[]> of(int n) {
        List<int[]> found = new ArrayList<>();
        extend(IntStream.range(0, n).toArray(), 0, found);
        return found;
    }

    private static void extend(int[] order, int settled, List<int[]> found) {
        if (settled == order.length) {
            found.add(order.clone());
            return;
        }
        for (int i = settled; i < order.length; i++) {
            swap(order, settled, i);
            extend(order, settled + 1, found);
            swap(order, settled, i);
        }
    }

    private static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }
}
