package stalesim.scenario.read.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;

/**
 * Puts included scenarios below a scenario: {@code include: [ base.yaml, machine.yaml ]}. Paths are relative to the
 * file that includes; later ones win over earlier ones, the file's own values over all.
 */
public final class Includes {

    /** What the line is called. */
    public static final String KEY = "include";

    /** Files that include each other many times are as good as a cycle. */
    private static final int MOST = 100;

    private final Problems problems;
    private int count;

    private Includes(Problems problems) {
        this.problems = problems;
    }

    static Section under(Section root, ScenarioText text, Problems problems) {
        return new Includes(problems).under(root, text, List.of(text.source()));
    }

    private Section under(Section section, ScenarioText text, List<String> chain) {
        Optional<Field> include = section.field(KEY);
        if (include.isEmpty()) {
            return section;
        }
        List<Section> included = new ArrayList<>();
        for (Field item : include.get().items()) {
            found(item, text, chain).ifPresent(found -> {
                List<String> longer = new ArrayList<>(chain);
                longer.add(found.source());
                included.add(under(found.open(List.of(), problems), found, longer));
            });
        }
        return included.stream()
                .reduce((earlier, later) -> later.over(earlier, Precedence.OVERLAY))
                .map(below -> section.over(below, Precedence.OVERLAY))
                .orElse(section);
    }

    private Optional<ScenarioText> found(Field item, ScenarioText text, List<String> chain) {
        Optional<String> name = item.text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            ScenarioText found = ScenarioLibrary.beside(text.folder(), name.get());
            if (chain.contains(found.source())) {
                item.reject("includes itself: " + String.join(" > ", chain) + " > " + found.source()
                        + ". Remove one of them.");
                return Optional.empty();
            }
            count++;
            if (count > MOST) {
                item.reject("is more than the " + MOST + "th included file. Include each once.");
                return Optional.empty();
            }
            return Optional.of(found);
        } catch (DataException e) {
            item.reject(e.getMessage() + " Paths are relative to the file that includes.");
            return Optional.empty();
        }
    }
}
