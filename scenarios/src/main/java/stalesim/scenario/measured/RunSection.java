package stalesim.scenario.measured;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.algorithm.AlgorithmCatalogue;
import stalesim.model.algorithm.Need;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;

/** Reads the object of one measured run; what could not be read is empty until the end, where everything is said. */
final class RunSection {

    /** What may be said of a run beside its measurements, kept as it is written. */
    static final List<String> DESCRIPTION = List.of(
            "source", "commit", "file", "date", "repeat", "machine", "architecture", "dataset", "batch", "step_size",
            "momentum", "note");

    private static final Map<String, Range> NUMBERS =
            Map.of("batch", Range.COUNT, "step_size", Range.POSITIVE, "momentum", Range.atLeast(0, 1));

    private static final Range THREADS = Range.atLeast(1, 1_000_000);

    /** So that sums of staleness and of times in nanoseconds stay within 64 bits. */
    private static final double MOST_UPDATES = 1e12;

    private final Section root;

    private RunSection(Section root) {
        this.root = root;
    }

    /**
     * Reads a run.
     *
     * @param text the file
     * @return the run
     * @throws ScenarioException with everything that is wrong
     */
    static ImportedRun read(ScenarioText text) {
        Problems problems = new Problems();
        RunSection section =
                new RunSection(text.open(List.of(), problems, "Begin with {\"algorithm\": \"async-lock\", ..."));
        Optional<String> algorithm = section.algorithm();
        Optional<Integer> threads = section.threads(algorithm);
        Optional<StalenessHistogram> staleness = section.staleness();
        Optional<EpochTimes> epochs = section.epochs();
        List<Double> losses = section.losses(epochs);
        Map<String, String> description = section.description();
        section.root.close();
        problems.throwIfAny();
        return new ImportedRun(
                algorithm.orElseThrow(),
                threads.orElseThrow(),
                epochs.orElseThrow(),
                staleness.orElseThrow(),
                losses,
                description);
    }

    /** Not those that decide by gradients or by the loss: imported runs are predicted by their times alone. */
    private Optional<String> algorithm() {
        return root.required("algorithm", "Write \"algorithm\": \"async-lock\".")
                .flatMap(field -> field.word(AlgorithmCatalogue.all().stream()
                        .filter(algorithm -> !algorithm.needs().contains(Need.TRAINING))
                        .map(Algorithm::name)
                        .toList()));
    }

    private Optional<Integer> threads(Optional<String> algorithm) {
        Optional<Field> field = root.required("threads", "Write how many workers the run had.");
        Optional<Integer> threads = field.flatMap(count -> count.whole(THREADS, "Write how many workers the run had."))
                .map(Long::intValue);
        int most = algorithm
                .flatMap(AlgorithmCatalogue::named)
                .map(Algorithm::maxWorkers)
                .orElse(Integer.MAX_VALUE);
        if (threads.isPresent() && threads.get() > most) {
            field.orElseThrow().reject(threads.get() + " must be <= " + most + ", which is all that "
                    + algorithm.orElseThrow() + " takes. Correct it, or name the algorithm that was run.");
        }
        return threads;
    }

    private Optional<StalenessHistogram> staleness() {
        Optional<Field> field = root.required(
                "staleness_counts", "Write the number of updates with staleness 0, 1, 2 ... as a list.");
        Range range = Range.atLeast(0, MOST_UPDATES);
        String advice = "Write how many updates had this staleness.";
        Optional<List<Long>> counts = field.flatMap(list -> wholes(list, range, advice));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        StalenessHistogram histogram =
                new StalenessHistogram(counts.get().stream().mapToLong(Long::longValue).toArray());
        if (histogram.total() == 0) {
            field.orElseThrow().reject("must count at least one update. Write how many updates had staleness 0, 1 ...");
            return Optional.empty();
        }
        return Optional.of(histogram);
    }

    private Optional<EpochTimes> epochs() {
        Optional<Long> updates = root.required(
                        "updates_per_epoch", "Write the number of updates between the ends of two epochs.")
                .flatMap(field -> field.whole(
                        Range.atLeast(1, MOST_UPDATES), "Write the number of updates between the ends of two epochs."));
        Optional<EpochEnds> ends = EpochEnds.read(root);
        return updates.flatMap(count -> ends.map(times -> times.with(count)));
    }

    private List<Double> losses(Optional<EpochTimes> epochs) {
        Optional<Field> field = root.field("epoch_loss");
        List<Field> items = field.map(Field::items).orElse(List.of());
        if (field.isPresent() && epochs.isPresent() && items.size() != epochs.get().count()) {
            field.get().reject(items.size() + " losses must be as many as epochs, " + epochs.get().count()
                    + ". Write one loss an epoch, or leave epoch_loss out.");
        }
        return items.stream().flatMap(item -> loss(item).stream()).toList();
    }

    /** Runs that diverge have losses that JSON has no numbers for; the words are those that programs write. */
    private static Optional<Double> loss(Field field) {
        return switch (field.shown().replace("\"", "")) {
            case "NaN", "null" -> Optional.of(Double.NaN);
            case "Infinity" -> Optional.of(Double.POSITIVE_INFINITY);
            default -> field.number(Range.ANY);
        };
    }

    private Map<String, String> description() {
        Map<String, String> description = new LinkedHashMap<>();
        for (String key : DESCRIPTION) {
            Optional<Field> field = root.field(key).filter(value -> !value.shown().equals("null"));
            Optional<String> text = NUMBERS.containsKey(key)
                    ? field.flatMap(value -> value.number(NUMBERS.get(key)).map(number -> value.shown()))
                    : field.flatMap(Field::text);
            text.ifPresent(value -> description.put(key, value));
        }
        return description;
    }

    /** The whole numbers of a list; empty after reporting if one of them cannot be read or it is no list. */
    static Optional<List<Long>> wholes(Field list, Range range, String advice) {
        if (list.isScalar()) {
            list.reject(list.shown() + " must be a list. Write [" + list.shown() + "].");
            return Optional.empty();
        }
        List<Long> values = new ArrayList<>();
        List<Field> items = list.items();
        items.forEach(item -> item.whole(range, advice).ifPresent(values::add));
        return values.size() == items.size() ? Optional.of(values) : Optional.empty();
    }
}
