package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;

/** Reads numbers of workers: {@code 4}, {@code [1, 2, 4]}, {@code 1..8}, {@code 1..1024 x2}. */
final class WorkersReader {

    /** More threads or simulated workers than this are a typing error. */
    static final int MOST = 1_000_000;

    private static final int MOST_VALUES = 1000;

    /** Of all numbers together: who compares so many workers cannot wait for them. */
    private static final long MOST_TOGETHER = 10_000_000;

    private static final Pattern SWEEP = Pattern.compile("(\\d+)\\s*\\.\\.\\s*(\\d+)(?:\\s*x\\s*(\\d+))?");

    private WorkersReader() {}

    static List<Integer> read(Field field) {
        TreeSet<Integer> workers = new TreeSet<>();
        if (field.items().isEmpty()) {
            field.reject("needs at least one number. Leave the line out to use 1, 2, 4 ... up to every core.");
        }
        for (Field item : field.items()) {
            Optional<Matcher> sweep = item.form(SWEEP);
            if (sweep.isPresent()) {
                workers.addAll(sweep(item, sweep.get()));
            } else if (item.isNumber() || !item.isScalar()) {
                item.whole(Range.atLeast(1, MOST), "Leave the line out to use every core.")
                        .ifPresent(count -> workers.add(count.intValue()));
            } else {
                item.reject(item.shown() + " must be a whole number >= 1 or a range. Write 4, 1..8 or 1..64 x2.");
            }
        }
        long together = workers.stream().mapToLong(Integer::longValue).sum();
        if (workers.size() > MOST_VALUES || together > MOST_TOGETHER) {
            field.reject("names " + workers.size() + " numbers, " + together + " workers together, and must name at"
                    + " most " + MOST_VALUES + " and " + MOST_TOGETHER + ". Take steps, such as 1..1000000 x10.");
            return List.of();
        }
        return List.copyOf(workers);
    }

    private static List<Integer> sweep(Field item, Matcher sweep) {
        double from = Double.parseDouble(sweep.group(1));
        double to = Double.parseDouble(sweep.group(2));
        double factor = sweep.group(3) == null ? 1 : Double.parseDouble(sweep.group(3));
        boolean sound = from >= 1 && from <= to && to <= MOST && (sweep.group(3) == null || factor >= 2);
        if (!sound || (factor == 1 && to - from >= MOST_VALUES)) {
            item.reject(item.shown() + " must rise from a number >= 1 to one <= " + MOST
                    + ", by a factor >= 2 or over at most " + MOST_VALUES + " values. Write for instance 1..64 x2.");
            return List.of();
        }
        List<Integer> values = new ArrayList<>();
        for (double value = from; value <= to; value = factor == 1 ? value + 1 : value * factor) {
            values.add((int) value);
        }
        return values;
    }
}
