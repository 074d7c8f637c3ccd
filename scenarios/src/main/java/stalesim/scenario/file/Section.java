package stalesim.scenario.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping while it is being read: remembers which keys were asked for, and reports the others at the end.
 *
 * <p>Not thread-safe.
 */
public final class Section {

    private final Tree.Mapping mapping;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Section(Tree.Mapping mapping, String path, Problems problems) {
        this.mapping = mapping;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The same section with other values, of which nothing has been read yet.
     *
     * @param dropped keys that the copy lacks
     * @param replacements values put in place of others, the later ones win
     * @param receiver receives the problems of the copy
     * @return the copy
     */
    public Section with(Set<String> dropped, List<Replacement> replacements, Problems receiver) {
        Map<String, Tree.Entry> kept = new LinkedHashMap<>(mapping.entries());
        kept.keySet().removeAll(dropped);
        Tree tree = new Tree.Mapping(mapping.place(), kept);
        for (Replacement replacement : replacements) {
            tree = replacement.applyTo(tree, receiver);
        }
        return new Section((Tree.Mapping) tree, path, receiver);
    }

    /**
     * Where the mapping begins.
     *
     * @return its place
     */
    public Place place() {
        return mapping.place();
    }

    /**
     * Asks for a key that may be left out.
     *
     * @param key its name
     * @return the value, or empty if it is left out
     */
    public Optional<Field> field(String key) {
        expect(key);
        return Optional.ofNullable(mapping.entries().get(key))
                .map(entry -> new Field(entry.value(), pathOf(key), problems));
    }

    /**
     * Asks for a key that must be there.
     *
     * @param key its name
     * @param advice what to write, a sentence
     * @return the value, or empty if it is missing, which is then a problem
     */
    public Optional<Field> required(String key, String advice) {
        Optional<Field> field = field(key);
        if (field.isEmpty()) {
            missing(key, "must be stated. " + advice);
        }
        return field;
    }

    /**
     * Looks at a value anywhere below, without asking for it.
     *
     * @param keys its path from here; a number selects an item of a list, the first with 0
     * @return the value, or empty if there is none
     */
    public Optional<Field> at(List<String> keys) {
        Optional<Tree> found = Optional.of(mapping);
        for (String key : keys) {
            found = found.flatMap(tree -> below(tree, key));
        }
        return found.map(tree -> new Field(tree, pathOf(String.join(".", keys)), problems));
    }

    private static Optional<Tree> below(Tree tree, String key) {
        if (tree instanceof Tree.Sequence list) {
            return key.matches("\\d{1,9}")
                    ? list.items().stream().skip(Integer.parseInt(key)).findFirst()
                    : Optional.empty();
        }
        return tree instanceof Tree.Mapping inner
                ? Optional.ofNullable(inner.entries().get(key)).map(Tree.Entry::value)
                : Optional.empty();
    }

    /**
     * Reports a key that is not there.
     *
     * @param key its name
     * @param message rule and advice
     */
    public void missing(String key, String message) {
        problems.listener().missing(path, key);
        problems.add(mapping.place(), pathOf(key), message);
    }

    /**
     * Names a key that this section has but that is read elsewhere.
     *
     * @param key its name
     */
    public void expect(String key) {
        known.add(key);
        problems.listener().key(path, key);
    }

    /**
     * This section with what another has besides.
     *
     * @param lower the other
     * @param overlay which values win
     * @return the two together, at this one's path; keys known here are known there
     */
    public Section over(Section lower, Overlay overlay) {
        Section together = new Section(overlay.put(mapping, lower.mapping), path, problems);
        together.known.addAll(known);
        together.known.addAll(lower.known);
        return together;
    }

    /** Reports every key that nobody asked for. */
    public void close() {
        for (Map.Entry<String, Tree.Entry> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                problems.add(
                        entry.getValue().key(),
                        pathOf(entry.getKey()),
                        "is not a key that is known here. " + Suggestion.among(entry.getKey(), known));
            }
        }
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
