package stalesim.scenario.read.machine;

import java.util.List;
import java.util.Optional;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Rousing;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.law.Microseconds;

/** Reads how long it takes to rouse a core by how long it has worked: {@code wake-ups}. */
final class RousingReader {

    private RousingReader() {}

    /** What is stated; no delay after reporting that it cannot be read. */
    static Rousing read(Field field, LawReader laws) {
        List<Rousing.Spell> spells = new Ascending<>("after-us", Rousing.Spell::ns, part -> spell(part, laws))
                .read(field, "Leave the line out if being woken up is not delayed.");
        return spells.isEmpty() ? Rousing.of(new Deterministic(0)) : new Rousing(spells);
    }

    private static Optional<Rousing.Spell> spell(Section part, LawReader laws) {
        Optional<Double> after = part.required("after-us", "It is how long a core has worked without a rest.")
                .flatMap(field -> field.number(Microseconds.FROM_1_NS));
        Optional<DurationLaw> delay = part.required("wake-up-us", "It is how long it takes to be woken up there then.")
                .flatMap(laws::read);
        part.close();
        return after.flatMap(us -> delay.map(law -> new Rousing.Spell(Microseconds.toNs(us), law)));
    }
}
