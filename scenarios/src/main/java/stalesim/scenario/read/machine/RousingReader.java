package stalesim.scenario.read.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.duration.Deterministic;
import stalesim.model.machine.Rousing;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.LawReader;

/** Reads how long it takes to rouse a core: {@code wake-up-us} or, by how long it has worked, {@code wake-ups}. */
final class RousingReader {

    private static final String ONE = "wake-up-us";
    private static final String SEVERAL = "wake-ups";
    private static final double NS_PER_US = 1000;
    private static final Range SPELL_US = Range.atLeast(0.001, LawReader.MOST_US);

    private final Section section;
    private final LawReader laws;
    private final List<String> assumptions;

    RousingReader(Section section, LawReader laws, List<String> assumptions) {
        this.section = section;
        this.laws = laws;
        this.assumptions = assumptions;
    }

    /** What is stated; no delay where that cannot be read or nothing is. */
    Rousing read() {
        Optional<Field> one = section.field(ONE);
        Optional<Field> several = section.field(SEVERAL);
        if (one.isPresent() && several.isPresent()) {
            several.get().reject("does not go with " + ONE + ", which says it however long a core has worked."
                    + " Leave one of them out.");
        }
        if (several.isPresent()) {
            return spells(several.get());
        }
        if (one.isEmpty()) {
            assumptions.add(ONE + " is not stated: being woken up is not delayed");
        }
        return Rousing.of(one.flatMap(laws::read).orElse(new Deterministic(0)));
    }

    private Rousing spells(Field field) {
        List<Rousing.Spell> spells = new ArrayList<>();
        for (Field item : field.items()) {
            item.section().flatMap(this::spell).ifPresent(spell -> {
                if (!spells.isEmpty() && spell.ns() <= spells.get(spells.size() - 1).ns()) {
                    item.reject("after-us must be more than in the entry before it. Put entries in ascending order.");
                } else {
                    spells.add(spell);
                }
            });
        }
        if (field.items().isEmpty()) {
            field.reject("needs at least one entry. Leave the line out if being woken up is not delayed.");
        }
        return spells.isEmpty() ? Rousing.of(new Deterministic(0)) : new Rousing(spells);
    }

    private Optional<Rousing.Spell> spell(Section part) {
        Optional<Double> after = part.required("after-us", "It is how long a core has worked without a rest.")
                .flatMap(field -> field.number(SPELL_US));
        var delay = part.required(ONE, "It is how long it takes to be woken up there then.").flatMap(laws::read);
        part.close();
        return after.flatMap(us -> delay.map(law -> new Rousing.Spell(Math.round(us * NS_PER_US), law)));
    }
}
