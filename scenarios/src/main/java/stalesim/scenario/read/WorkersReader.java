package stalesim.scenario.read;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;

/** Reads numbers of workers: {@code 4}, {@code [1, 2, 4]}, {@code 1..8}, {@code 1..1024 x2}, {@code 10..100 +10}. */
final class WorkersReader {

    /** More threads or simulated workers than this are a typing error. */
    private static final int MOST = 1_000_000;

    private static final int MOST_VALUES = 10_000;

    private WorkersReader() {}

    static List<Integer> read(Field field) {
        TreeSet<Integer> workers = new TreeSet<>();
        if (field.items().isEmpty()) {
            field.reject("needs at least one number. Leave the line out to use 1, 2, 4 ... up to every core.");
        }
        for (Field item : field.items()) {
            Optional<NumberRange> range =
                    NumberRange.parse(item.isScalar() ? item.shown() : "").filter(NumberRange::isWhole);
            if (range.isPresent() && !item.isNumber()) {
                workers.addAll(counts(item, range.get()));
            } else if (item.isNumber() || !item.isScalar()) {
                item.whole(Range.atLeast(1, MOST), "Leave the line out to use every core.")
                        .ifPresent(count -> workers.add(count.intValue()));
            } else {
                item.reject(item.shown() + " must be a whole number >= 1 or a range. Write 4, 1..8 or 1..64 x2.");
            }
        }
        return List.copyOf(workers);
    }

    private static List<Integer> counts(Field item, NumberRange range) {
        boolean sound = range.rises() && range.from().signum() > 0 && range.to().compareTo(BigDecimal.valueOf(MOST)) <= 0;
        Optional<List<BigDecimal>> values = sound ? range.values(MOST_VALUES) : Optional.empty();
        if (values.isEmpty()) {
            item.reject(item.shown() + " must rise from a number >= 1 to one <= " + MOST
                    + ", by a factor >= 2 or over at most " + MOST_VALUES + " values. Write for instance 1..64 x2.");
            return List.of();
        }
        return values.get().stream().map(BigDecimal::intValueExact).toList();
    }
}
