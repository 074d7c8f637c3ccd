package stalesim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One value that is put in place of another one, or where none was.
 *
 * <p>Mappings that are missing on the way are made; a value on the way that is neither a mapping nor a list with such
 * an item is replaced by one.
 *
 * @param path keys from the root, at least one; a number in it selects an item of a list, the first with 0
 * @param place of a key that was not there, and of problems
 * @param value what is put there
 */
public record Replacement(List<String> path, Place place, Tree value) {

    /** Makes the list immutable. */
    public Replacement {
        path = List.copyOf(path);
    }

    /**
     * The value as it would be written on one line.
     *
     * @return such as {@code 0.1}, {@code [1, 2]} or {@code {rule: constant, size: 0.1}}
     */
    public String text() {
        return flow(value);
    }

    private static String flow(Tree tree) {
        if (tree instanceof Tree.Sequence list) {
            return list.items().stream().map(Replacement::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (tree instanceof Tree.Mapping mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return tree.shown();
    }

    /**
     * Puts the value into a tree.
     *
     * @param root the tree so far
     * @param problems receives the selection of an item that a list does not have
     * @return the changed tree
     */
    Tree applyTo(Tree root, Problems problems) {
        return put(root, 0, problems);
    }

    private Tree put(Tree tree, int depth, Problems problems) {
        if (depth == path.size()) {
            return value;
        }
        return tree instanceof Tree.Sequence list && path.get(depth).matches("\\d+")
                ? putItem(list, depth, problems)
                : putEntry(tree, depth, problems);
    }

    private Tree putItem(Tree.Sequence list, int depth, Problems problems) {
        List<Tree> items = new ArrayList<>(list.items());
        String number = path.get(depth);
        int index = number.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(number);
        if (index >= items.size()) {
            problems.add(place, String.join(".", path), "there is no item " + number + " in a list of " + items.size()
                    + "; they are counted from 0. Write the whole list instead.");
            return list;
        }
        items.set(index, put(items.get(index), depth + 1, problems));
        return new Tree.Sequence(list.place(), items);
    }

    private Tree putEntry(Tree tree, int depth, Problems problems) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        if (tree instanceof Tree.Mapping mapping) {
            entries.putAll(mapping.entries());
        }
        String key = path.get(depth);
        Tree.Entry old = entries.get(key);
        Tree below = old == null ? new Tree.Mapping(place, Map.of()) : old.value();
        entries.put(key, new Tree.Entry(old == null ? place : old.key(), put(below, depth + 1, problems)));
        return new Tree.Mapping(tree.place(), entries);
    }
}
