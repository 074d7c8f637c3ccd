package stalesim.scenario.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import stalesim.scenario.file.Question;

/**
 * What follows from many hearings, by path. Paths of values in lists end in {@code []}, of values below keys of
 * the writer's own in {@code .*}.
 */
final class Facts {

    /** Key of sections that go together with another of the same kind. */
    static final String TEMPLATE = "template";

    /** Ends the path of a value whose key is of the writer's own. */
    static final String OWN = ".*";

    private final Map<String, Set<Question>> questions = new TreeMap<>();
    private final Map<String, Keys> sections = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<String, Keys>>> byChoice = new LinkedHashMap<>();

    /** Keys of a section, and which of them one may leave out. */
    private static final class Keys {
        private final Set<String> known = new LinkedHashSet<>();
        private final Set<String> dispensable = new HashSet<>();
        private final Map<String, Set<String>> beside = new LinkedHashMap<>();

        Set<String> required() {
            Set<String> required = new LinkedHashSet<>(known);
            required.removeAll(dispensable);
            return required;
        }
    }

    Facts(List<Hearing> hearings) {
        for (Hearing hearing : hearings) {
            hearing.questions().forEach((path, asked) ->
                    questions.computeIfAbsent(general(path), value -> new LinkedHashSet<>()).addAll(asked));
            hearing.keys().forEach((section, known) ->
                    keysOf(hearing, section).forEach(keys -> know(hearing, section, keys)));
        }
        for (Hearing hearing : hearings) {
            for (String section : hearing.keys().keySet()) {
                keysOf(hearing, section).forEach(keys -> dispense(hearing, section, keys));
            }
        }
    }

    private static void know(Hearing hearing, String section, Keys keys) {
        Set<String> known = hearing.keys().get(section);
        Set<String> stated = new LinkedHashSet<>(known);
        stated.removeIf(key -> hearing.paper().at(Hearing.below(section, key)).isEmpty());
        keys.known.addAll(known);
        known.forEach(key -> keys.beside.computeIfAbsent(key, name -> new LinkedHashSet<>(stated)).retainAll(stated));
    }

    /** What a template has besides says nothing of what must be stated without one. */
    private static boolean inherits(Hearing hearing, String section) {
        String path = section;
        while (!path.isEmpty()) {
            if (hearing.paper().at(Hearing.below(path, TEMPLATE)).isPresent()) {
                return true;
            }
            path = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        }
        return false;
    }

    private static void dispense(Hearing hearing, String section, Keys keys) {
        if (inherits(hearing, section)) {
            return;
        }
        keys.known.stream()
                .filter(key -> hearing.paper().at(Hearing.below(section, key)).isEmpty())
                .filter(key -> !hearing.misses(section, key))
                .forEach(keys.dispensable::add);
    }

    /** What is kept of a section: of all hearings, and of those in which a word was chosen. */
    private List<Keys> keysOf(Hearing hearing, String section) {
        String path = general(section);
        List<Keys> kept = new ArrayList<>();
        kept.add(sections.computeIfAbsent(path, name -> new Keys()));
        if (!path.isEmpty()) {
            hearing.choices(section).forEach((key, word) -> kept.add(byChoice
                    .computeIfAbsent(path, name -> new LinkedHashMap<>())
                    .computeIfAbsent(key, name -> new LinkedHashMap<>())
                    .computeIfAbsent(word, name -> new Keys())));
        }
        return kept;
    }

    static String general(String path) {
        return path.replace("[0]", "[]").replace("." + Paper.OWN, OWN);
    }

    /** What is asked of a value. */
    Set<Question> questions(String path) {
        return questions.getOrDefault(path, Set.of());
    }

    /** Known keys of a section. */
    Set<String> keys(String section) {
        return sections.containsKey(section) ? sections.get(section).known : Set.of();
    }

    /** Keys without which a section is never right. */
    Set<String> required(String section) {
        return sections.containsKey(section) ? sections.get(section).required() : Set.of();
    }

    /** Keys of a section beside which alone a key is known. */
    Set<String> beside(String section, String key) {
        Set<String> beside = new LinkedHashSet<>(sections.get(section).beside.get(key));
        beside.remove(key);
        return beside;
    }

    /** Keys of a section whose word decides which other keys there are. */
    Set<String> deciding(String section) {
        Set<String> deciding = new LinkedHashSet<>();
        byChoice.getOrDefault(section, Map.of()).forEach((key, words) -> {
            boolean differ = words.values().stream().map(keys -> keys.known).distinct().count() > 1;
            boolean alone = words.values().stream().anyMatch(keys -> keys.known.equals(Set.of(key)));
            if (differ || (alone && sections.get(section).known.size() > 1)) {
                deciding.add(key);
            }
        });
        return deciding;
    }

    /** Words of a key that were tried. */
    Set<String> words(String section, String key) {
        return byChoice.get(section).get(key).keySet();
    }

    /** Known keys of a section where one of them is a word. */
    Set<String> keysWhere(String section, String key, String word) {
        return byChoice.get(section).get(key).get(word).known;
    }

    /** Keys without which a section is never right where one of them is a word. */
    Set<String> requiredWhere(String section, String key, String word) {
        return byChoice.get(section).get(key).get(word).required();
    }
}
