package stalesim.scenario.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import stalesim.scenario.file.Question;

/**
 * Finds out what readers accept by growing documents: a key that is asked for is put in with a text and with a mapping,
 * a value of which a list, a number or a word is asked becomes one. What a section asks may depend on the words that
 * its values are, so combinations of up to {@value #TOGETHER} words within a section are tried; sections do not depend
 * on each other's, nor do the values at the root.
 */
final class Exploration {

    /** A rule, its equation and the equation's form: no key depends on more. */
    private static final int TOGETHER = 3;

    private final List<Hearing> hearings = new ArrayList<>();
    private final Queue<Paper> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private Exploration() {}

    /** All documents that were tried, and what was asked of them. */
    static List<Hearing> everything() {
        Exploration exploration = new Exploration();
        exploration.waiting.add(Paper.EMPTY);
        do {
            while (!exploration.waiting.isEmpty()) {
                exploration.hear(Hearing.of(exploration.waiting.remove()));
            }
            // words that became known late have to meet what was tried before
            List.copyOf(exploration.hearings).forEach(exploration::combine);
        } while (!exploration.waiting.isEmpty());
        return exploration.hearings;
    }

    private void hear(Hearing hearing) {
        hearings.add(hearing);
        hearing.keys().forEach((section, keys) -> keys.forEach(key -> probe(hearing, section, key)));
        hearing.questions()
                .forEach((path, questions) -> questions.forEach(question -> answer(hearing, path, question)));
    }

    /**
     * A new key is put in as something that is neither number nor word, and as an empty mapping. A key that nobody has
     * asked anything of so far may only be named here, and is read where other words are chosen.
     */
    private void probe(Hearing hearing, String section, String key) {
        Paper paper = hearing.paper();
        String path = Hearing.below(section, key);
        if (paper.at(path).isEmpty()
                && (seen.add(path) || (!asked.contains(path) && seen.add(path + " " + hearing.choices(section))))) {
            waiting.add(paper.with(path, "probe"));
            waiting.add(paper.with(path, Map.of()));
        }
    }

    private void answer(Hearing hearing, String path, Question question) {
        asked.add(path);
        if (question instanceof Question.Word word) {
            words.computeIfAbsent(path, value -> new LinkedHashSet<>()).addAll(word.words());
        }
        if (!seen.add(path + " " + question)) {
            return;
        }
        Paper paper = hearing.paper();
        if (question instanceof Question.Numeric number) {
            waiting.add(paper.with(path, number.range().example()));
        }
        if (question instanceof Question.Items) {
            waiting.add(paper.with(path, List.of("probe")));
            waiting.add(paper.with(path, List.of(Map.of())));
        }
        if (question instanceof Question.FreeKeys) {
            waiting.add(paper.with(path, Map.of(Paper.OWN, "probe")));
            waiting.add(paper.with(path, Map.of(Paper.OWN, Map.of())));
        }
        if (question instanceof Question.Word word) {
            word.words().forEach(answer -> waiting.add(paper.with(path, answer)));
        }
    }

    private void combine(Hearing hearing) {
        hearing.keys().forEach((section, keys) -> {
            Map<String, String> choices = hearing.choices(section);
            if (section.isEmpty() || choices.size() >= TOGETHER || !seen.add(section + " " + choices)) {
                return;
            }
            for (String key : keys) {
                String path = Hearing.below(section, key);
                if (!choices.containsKey(key)) {
                    words.getOrDefault(path, Set.of()).forEach(word -> waiting.add(hearing.paper().with(path, word)));
                }
            }
        });
    }
}
