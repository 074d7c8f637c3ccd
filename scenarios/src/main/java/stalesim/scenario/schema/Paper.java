package stalesim.scenario.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A document that is put to the readers: mappings, lists of one value, and plain texts.
 *
 * @param root its mapping
 */
record Paper(Map<String, Object> root) {

    /** Stands for any key where those are of the writer's own. */
    static final String OWN = "key-of-ones-own";

    /** Nothing is stated. */
    static final Paper EMPTY = new Paper(Map.of());

    /** The same document with another value at a path such as {@code algorithms[0].leashed}. */
    Paper with(String path, Object value) {
        return new Paper(mapping(put(root, steps(path), value)));
    }

    /** The value at a path. */
    Optional<Object> at(String path) {
        Object value = root;
        for (String step : steps(path)) {
            value = value instanceof Map<?, ?> map ? map.get(step) : first(value);
        }
        return Optional.ofNullable(value);
    }

    String yaml() {
        return text(root);
    }

    private static List<String> steps(String path) {
        return path.isEmpty() ? List.of() : List.of(path.replace("[0]", ".[0]").split("\\.", -1));
    }

    private static Object first(Object value) {
        return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
    }

    private static Object put(Object old, List<String> steps, Object value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<String> below = steps.subList(1, steps.size());
        if (steps.get(0).equals("[0]")) {
            return List.of(put(first(old), below, value));
        }
        Map<String, Object> changed = new LinkedHashMap<>(mapping(old));
        changed.put(steps.get(0), put(changed.get(steps.get(0)), below, value));
        return changed;
    }

    private static Map<String, Object> mapping(Object value) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> mapping.put(key.toString(), entry));
        }
        return mapping;
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, entry) -> entries.add(key + ": " + text(entry)));
            return "{ " + String.join(", ", entries) + " }";
        }
        return value instanceof List<?> list
                ? list.stream().map(Paper::text).collect(Collectors.joining(", ", "[ ", " ]"))
                : value.toString();
    }
}
