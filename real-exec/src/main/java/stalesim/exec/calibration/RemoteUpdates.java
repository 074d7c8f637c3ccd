package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.duration.Course;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.machine.Freshness;
import stalesim.model.protocol.OperationKind;

/**
 * What updates of two workers in turn come to, each of which finds the model as the other core has left it: how long
 * they take, pass by pass, if that was long ago, and how much longer if it was not.
 *
 * <p>What one core wrote takes another one several times as long to fetch in some passes as in others, so each update is
 * compared with those of its own pass. Of these the third that came longest after the other worker's is the standard.
 * All comparisons of all passes together are divided into groups of the same size by how long ago the other one had
 * updated, and each gives its median.
 */
final class RemoteUpdates {

    private static final int WORKERS = 2;
    private static final int GROUPS = 8;

    private final List<OperationTimes> passes;
    private final List<List<Aged>> aged;

    /** An update, and how long before its begin the other worker had updated. */
    private record Aged(long ageNs, double ns) {}

    /** Of at least one pass, all undisturbed. */
    RemoteUpdates(List<OperationTimes> passes) {
        this.passes = passes;
        aged = passes.stream().map(RemoteUpdates::aged).toList();
    }

    /** In ascending order of ages, as far as these are known. */
    private static List<Aged> aged(OperationTimes pass) {
        long[] updates = pass.of(OperationKind.UPDATE);
        long[] ages = pass.ages().toArray();
        return IntStream.range(0, ages.length)
                .filter(i -> ages[i] >= 0)
                .mapToObj(i -> new Aged(ages[i], updates[i]))
                .sorted(Comparator.comparingLong(Aged::ageNs))
                .toList();
    }

    /** How much longer updates take soon after the other worker's. */
    Freshness freshness() {
        List<Aged> beyond = new ArrayList<>();
        for (List<Aged> pass : aged) {
            if (!pass.isEmpty()) {
                double standard = median(pass.subList(pass.size() * 2 / 3, pass.size()));
                pass.forEach(update -> beyond.add(new Aged(update.ageNs(), update.ns() - standard)));
            }
        }
        beyond.sort(Comparator.comparingLong(Aged::ageNs));
        List<Freshness.Point> points = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            List<Aged> alike =
                    beyond.subList(beyond.size() * group / GROUPS, beyond.size() * (group + 1) / GROUPS);
            if (!alike.isEmpty()) {
                add(points, Math.max(1, alike.get(alike.size() / 2).ageNs()), Math.max(0, median(alike)));
            }
        }
        return points.stream().allMatch(point -> point.longerNs() == 0)
                ? Freshness.NEVER_MATTERS
                : new Freshness(points);
    }

    /** Unless a group of the same age came before. */
    private static void add(List<Freshness.Point> points, long ageNs, double longerNs) {
        if (points.isEmpty() || ageNs > points.get(points.size() - 1).ageNs()) {
            points.add(new Freshness.Point(ageNs, Math.round(longerNs)));
        }
    }

    private static double median(List<Aged> some) {
        return new Median().evaluate(some.stream().mapToDouble(Aged::ns).toArray());
    }

    /** Of updates long after the other worker's: what those that were not took longer is taken off. */
    MeasuredPasses law(Freshness freshness) {
        List<List<Course>> settled = passes.stream()
                .map(pass -> List.of(Course.inARow(settled(pass, freshness))))
                .toList();
        double spanNs = passes.stream()
                .mapToLong(OperationTimes::wallNs)
                .average()
                .orElseThrow();
        long[] takenNs = passes.stream()
                .mapToLong(pass -> pass.takenNs().orElseThrow())
                .toArray();
        return MeasuredPasses.of(settled, Math.round(spanNs / WORKERS), takenNs);
    }

    private static long[] settled(OperationTimes pass, Freshness freshness) {
        long[] updates = pass.of(OperationKind.UPDATE);
        long[] ages = pass.ages().toArray();
        for (int i = 0; i < ages.length; i++) {
            if (ages[i] >= 0) {
                updates[i] = Math.max(0, updates[i] - Math.round(freshness.longerNs(ages[i])));
            }
        }
        return updates;
    }

    /** Median of the third of each pass that came soonest after the other worker's less that of the latest third. */
    double[] freshBeyondSettledNs() {
        return aged.stream()
                .map(RemoteUpdates::freshBeyondSettledNs)
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    private static OptionalDouble freshBeyondSettledNs(List<Aged> pass) {
        int third = pass.size() / 3;
        return third == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        median(pass.subList(0, third)) - median(pass.subList(pass.size() - third, pass.size())));
    }
}
