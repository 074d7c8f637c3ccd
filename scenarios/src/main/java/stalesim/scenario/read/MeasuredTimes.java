package stalesim.scenario.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stalesim.model.data.DataException;
import stalesim.model.duration.DurationLaw;

/**
 * Laws made of files of measured durations. All points of a sweep share one of these: it reads a file once for each
 * question that is asked of it, however many points ask. Not thread-safe.
 */
final class MeasuredTimes {

    private final Map<List<Object>, Answer> answers = new HashMap<>();

    /**
     * What is asked of a file.
     *
     * @param key name of the law and what it is told, equal for the same question
     * @param law reads it
     */
    record Question(List<String> key, Function<Path, DurationLaw> law) {}

    /**
     * What came of it.
     *
     * @param law made of the file; empty if that cannot be
     * @param complaint why not
     */
    record Answer(Optional<DurationLaw> law, String complaint) {}

    Answer ask(Question question, Path file) {
        return answers.computeIfAbsent(List.of(question.key(), file), key -> read(question, file));
    }

    private static Answer read(Question question, Path file) {
        try {
            return new Answer(Optional.of(question.law().apply(file)), "");
        } catch (DataException e) {
            return new Answer(Optional.empty(), e.getMessage());
        }
    }
}
