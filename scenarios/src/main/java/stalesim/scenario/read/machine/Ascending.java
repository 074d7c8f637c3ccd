package stalesim.scenario.read.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;

/**
 * Reads a list of sections whose entries ascend by one of their numbers.
 *
 * @param key of that number
 * @param number the number itself
 * @param entry reads an entry; empty after reporting
 */
record Ascending<T>(String key, ToLongFunction<T> number, Function<Section, Optional<T>> entry) {

    /** What can be read of a field; the rest is reported, and so is a list without entries, with advice. */
    List<T> read(Field field, String adviceIfEmpty) {
        List<T> entries = new ArrayList<>();
        for (Field item : field.items()) {
            item.section().flatMap(entry).ifPresent(read -> {
                if (!entries.isEmpty()
                        && number.applyAsLong(read) <= number.applyAsLong(entries.get(entries.size() - 1))) {
                    item.reject(key + " must be more than in the entry before it. Put entries in ascending order.");
                } else {
                    entries.add(read);
                }
            });
        }
        if (field.items().isEmpty()) {
            field.reject("needs at least one entry. " + adviceIfEmpty);
        }
        return entries;
    }
}
