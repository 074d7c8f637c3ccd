package stalesim.scenario.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stalesim.scenario.file.Listener;
import stalesim.scenario.file.Question;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.read.ScenarioReader;

/** What the readers ask of one document. Paths of values in lists end in {@code [0]}. */
final class Hearing implements Listener {

    private final Paper paper;
    private final Map<String, Set<String>> keys = new LinkedHashMap<>();
    private final Map<String, Set<String>> missing = new LinkedHashMap<>();
    private final Map<String, Set<Question>> questions = new LinkedHashMap<>();

    private Hearing(Paper paper) {
        this.paper = paper;
    }

    static Hearing of(Paper paper) {
        Hearing hearing = new Hearing(paper);
        try {
            var text = new ScenarioText("schema", paper.yaml(), Optional.empty(), "schema");
            ScenarioReader.read(text, List.of(), hearing);
        } catch (ScenarioException e) {
            // most of these documents are none: only what was asked of them counts
            return hearing;
        }
        return hearing;
    }

    @Override
    public void key(String section, String key) {
        keys.computeIfAbsent(section, path -> new LinkedHashSet<>()).add(key);
    }

    @Override
    public void missing(String section, String key) {
        missing.computeIfAbsent(section, path -> new LinkedHashSet<>()).add(key);
    }

    @Override
    public void asked(String path, Question question) {
        questions.computeIfAbsent(path, value -> new LinkedHashSet<>()).add(question);
    }

    Paper paper() {
        return paper;
    }

    /** Known keys by section. */
    Map<String, Set<String>> keys() {
        return keys;
    }

    /** What was asked, by path. */
    Map<String, Set<Question>> questions() {
        return questions;
    }

    /** Whether a key of a section is not there and was missed. */
    boolean misses(String section, String key) {
        return missing.getOrDefault(section, Set.of()).contains(key);
    }

    /** The words that a section's values were chosen from, by key. */
    Map<String, String> choices(String section) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String key : keys.getOrDefault(section, Set.of())) {
            String path = below(section, key);
            paper.at(path)
                    .filter(value -> words(path).contains(value.toString()))
                    .ifPresent(value -> choices.put(key, value.toString()));
        }
        return choices;
    }

    /** The words that a value may be. */
    Set<String> words(String path) {
        Set<String> words = new LinkedHashSet<>();
        for (Question question : questions.getOrDefault(path, Set.of())) {
            if (question instanceof Question.Word word) {
                words.addAll(word.words());
            }
        }
        return words;
    }

    static String below(String section, String key) {
        return section.isEmpty() ? key : section + "." + key;
    }
}
