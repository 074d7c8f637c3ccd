package stalesim.scenario.read.machine;

import java.util.List;
import java.util.Optional;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/**
 * Reads what threads run on: {@code cores: 4} or {@code cores: { sockets: 2, cores: 18, threads: 2, sharing: 0.65 }},
 * {@code scheduler} and {@code slowdown}.
 */
final class ProcessorsReader {

    private static final Range SHARE = Range.atLeast(0.01, 1);

    /** More hardware threads than this are a typing error. */
    private static final int MOST = 1_000_000;

    private static final Range THREADS = Range.atLeast(1, MOST);

    private final Section section;
    private final List<String> assumptions;

    ProcessorsReader(Section section, List<String> assumptions) {
        this.section = section;
        this.assumptions = assumptions;
    }

    Optional<Processors> read() {
        Optional<Topology> topology = section.required(
                        "cores", "Write machine: { calibrate: here } to measure this one.")
                .flatMap(ProcessorsReader::topology);
        Scheduling scheduling = section.field("scheduler")
                .flatMap(field -> field.constant(Scheduling.values(), Scheduling::label))
                .orElse(Scheduling.TIME_SLICED);
        List<Double> slowdown = Factors.read(
                section, "slowdown", "busy cores do not slow each other down", assumptions);
        section.field("slowdown").ifPresent(field -> checkSlowdown(field, slowdown));
        return topology.map(found -> new Processors(found, scheduling, slowdown));
    }

    /** Times are those of one busy core: more of them make nothing faster. */
    private static void checkSlowdown(Field field, List<Double> slowdown) {
        if (slowdown.get(0) != 1) {
            field.reject("begins with " + slowdown.get(0) + " and must begin with 1, as times are those of one busy core."
                    + " Divide all entries by the first.");
        }
        for (int busy = 1; busy < slowdown.size(); busy++) {
            if (slowdown.get(busy) < slowdown.get(busy - 1)) {
                field.reject("entry " + (busy + 1) + " is below the one before it: " + slowdown.get(busy) + " < "
                        + slowdown.get(busy - 1) + ". More busy cores make nothing faster: repeat the entry before.");
            }
        }
    }

    private static Optional<Topology> topology(Field field) {
        if (field.isScalar()) {
            return field.whole(THREADS).map(count -> Topology.flat(count.intValue()));
        }
        return field.section().flatMap(ProcessorsReader::topology);
    }

    private static Optional<Topology> topology(Section section) {
        Optional<Long> sockets = count(section, "sockets", "It is the number of sockets.");
        Optional<Long> cores = count(section, "cores", "It is the number of cores of one socket.");
        Optional<Long> threads = section.field("threads").map(field -> field.whole(THREADS)).orElse(Optional.of(1L));
        boolean siblings = threads.isPresent() && threads.get() > 1;
        Optional<Double> sharing = siblings
                ? section.required("sharing", "It is the rate of a hardware thread while its sibling is busy, such as"
                                + " 0.65, or calibrate.")
                        .flatMap(field -> field.number(SHARE))
                : section.field("sharing").map(field -> field.number(SHARE)).orElse(Optional.of(1.0));
        section.close();
        if (sockets.isEmpty() || cores.isEmpty() || threads.isEmpty() || sharing.isEmpty()) {
            return Optional.empty();
        }
        if ((double) sockets.get() * cores.get() * threads.get() > MOST) {
            section.missing("cores", "makes more than " + MOST + " hardware threads with sockets and"
                    + " threads. Write the number of cores of one socket.");
            return Optional.empty();
        }
        return Optional.of(new Topology(
                sockets.get().intValue(), cores.get().intValue(), threads.get().intValue(), sharing.get()));
    }

    private static Optional<Long> count(Section section, String key, String advice) {
        return section.required(key, advice).flatMap(field -> field.whole(THREADS));
    }
}
