package stalesim.model.duration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What interrupted several cores while each measured values in a row: a value that sticks out, by more than
 * {@value #STICKS_OUT} times the median distance from the median, was interrupted for as long as it is longer than the
 * median.
 *
 * <p>It is not known when, within what would have been the value. What sticks out on several cores at a time was
 * interrupted at one moment, in the middle of the time that all of them have in common; what sticks out alone, in its
 * own middle.
 */
final class Interruptions {

    /** 3.4 standard deviations of a normal law, which 3 of 10,000 values exceed. */
    private static final int STICKS_OUT = 5;

    private final List<long[]> undisturbed = new ArrayList<>();
    private final List<List<Interruption>> ofCores;

    /** A value that sticks out of those of its core, and from when to when it would have lasted. */
    private record Outlier(int core, long beginNs, long endNs, long beyondNs) {

        boolean overlaps(Outlier other) {
            return Math.max(beginNs, other.beginNs) < Math.min(endNs, other.endNs);
        }
    }

    /**
     * Finds them.
     *
     * @param beginsNs when each core began, from any moment
     * @param valuesNs what each measured in a row, at least one value
     */
    Interruptions(long[] beginsNs, List<long[]> valuesNs) {
        ofCores = IntStream.range(0, valuesNs.size())
                .<List<Interruption>>mapToObj(core -> new ArrayList<>())
                .toList();
        List<Outlier> outliers = new ArrayList<>();
        for (int core = 0; core < valuesNs.size(); core++) {
            outliers.addAll(takeOutliers(core, beginsNs[core], valuesNs.get(core)));
        }
        outliers.sort(Comparator.comparingLong(Outlier::beginNs));
        while (!outliers.isEmpty()) {
            place(takeTogether(outliers));
        }
    }

    /** Keeps the values of a core without what sticks out. */
    private List<Outlier> takeOutliers(int core, long firstNs, long[] valuesNs) {
        long median = median(Arrays.stream(valuesNs));
        long bound = median + STICKS_OUT * median(Arrays.stream(valuesNs).map(ns -> Math.abs(ns - median)));
        List<Outlier> found = new ArrayList<>();
        long beginNs = firstNs;
        for (long ns : valuesNs) {
            if (ns > bound) {
                found.add(new Outlier(core, beginNs, beginNs + median, ns - median));
            }
            beginNs += ns;
        }
        undisturbed.add(
                Arrays.stream(valuesNs).map(ns -> ns > bound ? median : ns).toArray());
        return found;
    }

    /** The upper one. */
    private static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Takes away the first one, and the first of each other core that overlaps with all that are taken. */
    private static List<Outlier> takeTogether(List<Outlier> inOrder) {
        List<Outlier> taken = new ArrayList<>(List.of(inOrder.remove(0)));
        for (int i = 0; i < inOrder.size() && inOrder.get(i).beginNs() < taken.get(0).endNs(); ) {
            Outlier next = inOrder.get(i);
            if (taken.stream().allMatch(other -> other.core() != next.core() && other.overlaps(next))) {
                taken.add(inOrder.remove(i));
            } else {
                i++;
            }
        }
        return taken;
    }

    private void place(List<Outlier> together) {
        long from = together.stream().mapToLong(Outlier::beginNs).max().orElseThrow();
        long to = together.stream().mapToLong(Outlier::endNs).min().orElseThrow();
        together.forEach(outlier ->
                ofCores.get(outlier.core()).add(new Interruption(from + (to - from) / 2, outlier.beyondNs())));
    }

    /** The values of a core as they would have been. */
    long[] undisturbed(int core) {
        return undisturbed.get(core);
    }

    /** Those of a core. */
    List<Interruption> of(int core) {
        return ofCores.get(core);
    }
}
