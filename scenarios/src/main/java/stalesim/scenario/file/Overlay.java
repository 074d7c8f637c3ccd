package stalesim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts one mapping over another: where both have a key the upper value wins, mappings within go together the same way,
 * lists and single values are replaced as wholes.
 *
 * @param exclusive sets of keys of which a mapping may have one: if the upper has one, the lower's others are left out
 * @param deciding keys that decide what else may be stated: if the upper's value is another, the lower is left out
 */
public record Overlay(List<Set<String>> exclusive, Set<String> deciding) {

    /** Makes the collections immutable. */
    public Overlay {
        exclusive = List.copyOf(exclusive);
        deciding = Set.copyOf(deciding);
    }

    /** The upper mapping with what the lower has besides. */
    Tree.Mapping put(Tree.Mapping upper, Tree.Mapping lower) {
        if (deciding.stream().anyMatch(key -> decidesOtherwise(key, upper, lower))) {
            return upper;
        }
        Map<String, Tree.Entry> entries = new LinkedHashMap<>(lower.entries());
        entries.keySet().removeIf(key -> excluded(key, upper.entries().keySet()));
        upper.entries().forEach((key, entry) -> entries.merge(key, entry, this::together));
        return new Tree.Mapping(upper.place(), entries);
    }

    private Tree.Entry together(Tree.Entry lower, Tree.Entry upper) {
        return upper.value() instanceof Tree.Mapping above && lower.value() instanceof Tree.Mapping below
                ? new Tree.Entry(upper.key(), put(above, below))
                : upper;
    }

    private boolean excluded(String key, Set<String> above) {
        return exclusive.stream()
                .filter(set -> set.contains(key))
                .anyMatch(set -> above.stream().anyMatch(other -> !other.equals(key) && set.contains(other)));
    }

    private static boolean decidesOtherwise(String key, Tree.Mapping upper, Tree.Mapping lower) {
        Tree.Entry above = upper.entries().get(key);
        Tree.Entry below = lower.entries().get(key);
        return above != null && (below == null || !text(above).equals(text(below)));
    }

    private static String text(Tree.Entry entry) {
        return entry.value() instanceof Tree.Scalar scalar ? scalar.text() : "";
    }
}
