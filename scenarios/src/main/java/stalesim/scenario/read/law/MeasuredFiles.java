package stalesim.scenario.read.law;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stalesim.model.data.DataException;

/**
 * What stands in files of measurements: laws of durations, calibrations. All points of a sweep share one of these: it
 * reads a file once for each question that is asked of it, however many points ask. Not thread-safe.
 */
public final class MeasuredFiles {

    private final Map<List<Object>, Answer<?>> answers = new HashMap<>();

    /** Before any was read. */
    public MeasuredFiles() {}

    /**
     * What is asked of a file.
     *
     * @param <T> what it tells
     * @param key what is wanted and what its reader is told: equal for the same question alone
     * @param reader reads it
     */
    record Question<T>(List<String> key, Function<Path, T> reader) {}

    /**
     * What came of it.
     *
     * @param <T> what it tells
     * @param found made of the file; empty if that cannot be
     * @param complaint why not
     */
    record Answer<T>(Optional<T> found, String complaint) {}

    @SuppressWarnings("unchecked") // a key is that of one question, and so of one type
    <T> Answer<T> ask(Question<T> question, Path file) {
        return (Answer<T>) answers.computeIfAbsent(List.of(question.key(), file), key -> read(question, file));
    }

    private static <T> Answer<T> read(Question<T> question, Path file) {
        try {
            return new Answer<>(Optional.of(question.reader().apply(file)), "");
        } catch (DataException e) {
            return new Answer<>(Optional.empty(), e.getMessage());
        }
    }
}
