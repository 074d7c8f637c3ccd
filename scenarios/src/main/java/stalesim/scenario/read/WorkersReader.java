package stalesim.scenario.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.read.axis.NumberRange;

/** Reads numbers of workers: {@code 4}, {@code [1, 2, 4]}, {@code 1..8}, {@code 1..1024 x2}, {@code 10..100 +10}. */
final class WorkersReader {

    /** More threads or simulated workers than this are a typing error. */
    static final int MOST = 1_000_000;

    private static final int MOST_VALUES = 1000;

    /** Of all numbers together: who compares so many workers cannot wait for them. */
    private static final long MOST_TOGETHER = 10_000_000;

    private WorkersReader() {}

    static List<Integer> read(Field field) {
        TreeSet<Integer> workers = new TreeSet<>();
        if (field.items().isEmpty()) {
            field.reject("needs at least one number. Leave the line out to use 1, 2, 4 ... up to every core.");
        }
        for (Field item : field.items()) {
            Optional<NumberRange> range =
                    item.form(NumberRange.FORM).map(NumberRange::of).filter(NumberRange::isWhole);
            if (range.isPresent()) {
                workers.addAll(counts(item, range.get()));
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

    private static List<Integer> counts(Field item, NumberRange range) {
        boolean sound = range.rises() && range.from().signum() > 0
                && range.to().compareTo(BigDecimal.valueOf(MOST)) <= 0;
        Optional<List<BigDecimal>> values = sound ? range.values(MOST_VALUES) : Optional.empty();
        if (values.isEmpty()) {
            item.reject(item.shown() + " must rise from a number >= 1 to one <= " + MOST
                    + ", by a factor >= 2 or over at most " + MOST_VALUES + " values. Write for instance 1..64 x2.");
            return List.of();
        }
        return values.get().stream().map(BigDecimal::intValueExact).toList();
    }
}
