package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.DurationLaw;
import stalesim.model.result.Mode;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.spec.ModeSpec;

/** Reads {@code workers} and {@code modes}: how many workers, and how they share the cores. */
final class ModesReader {

    private final int cores;
    private final LawReader laws;

    /**
     * For a machine.
     *
     * @param cores its cores, which bound the default numbers of workers
     * @param laws reads the law that workers are paced to
     */
    ModesReader(int cores, LawReader laws) {
        this.cores = cores;
        this.laws = laws;
    }

    List<ModeSpec> read(Section root) {
        List<Integer> workers = root.field("workers").map(WorkersReader::read).orElseGet(this::upToEveryCore);
        Optional<Field> modes = root.field("modes");
        if (modes.isEmpty()) {
            return List.of(new ModeSpec(Mode.NATIVE, workers, Optional.empty(), OptionalLong.empty()));
        }
        return modes.flatMap(Field::section)
                .map(section -> modes(section, modes.get(), workers))
                .orElse(List.of());
    }

    private List<Integer> upToEveryCore() {
        List<Integer> workers = new ArrayList<>();
        for (long count = 1; count < cores; count *= 2) {
            workers.add((int) count);
        }
        workers.add(cores);
        return workers;
    }

    private List<ModeSpec> modes(Section section, Field field, List<Integer> workers) {
        List<ModeSpec> modes = new ArrayList<>();
        section.field(Mode.NATIVE.label()).ifPresent(found -> modes.add(nativeMode(found, workers)));
        section.field(Mode.PACED.label())
                .flatMap(Field::section)
                .flatMap(found -> paced(found, workers))
                .ifPresent(modes::add);
        section.close();
        if (field.keys().isEmpty()) {
            field.reject("must name native, paced or both. Leave the line out for native.");
        }
        return modes;
    }

    /** {@code native:} with nothing behind it asks for the mode as it is. */
    private static ModeSpec nativeMode(Field field, List<Integer> workers) {
        Optional<Section> section = field.isBare() ? Optional.empty() : field.section();
        List<Integer> own = section.flatMap(found -> found.field("workers"))
                .map(WorkersReader::read)
                .orElse(workers);
        OptionalLong updates = section.map(ModesReader::updates).orElse(OptionalLong.empty());
        section.ifPresent(Section::close);
        return new ModeSpec(Mode.NATIVE, own, Optional.empty(), updates);
    }

    private Optional<ModeSpec> paced(Section section, List<Integer> workers) {
        List<Integer> own = section.field("workers").map(WorkersReader::read).orElse(workers);
        Optional<DurationLaw> pace = section.required(
                        "compute", "It is the time to pace to, as { lognormal: { mean-us: 4000, cv: 0.3 } }.")
                .flatMap(laws::read);
        OptionalLong updates = updates(section);
        section.close();
        return pace.map(law -> new ModeSpec(Mode.PACED, own, Optional.of(law), updates));
    }

    /** Paced runs are slow for a clock and short in updates, native ones the reverse: each may have its own budget. */
    private static OptionalLong updates(Section section) {
        return section.field("updates")
                .flatMap(field -> field.whole(ScenarioReader.UPDATES))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}
