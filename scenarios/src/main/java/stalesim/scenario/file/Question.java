package stalesim.scenario.file;

import java.util.List;

/** What a reader wants of a value: each question that it asks is one form that the value may have. */
public sealed interface Question {

    /**
     * A number.
     *
     * @param range what is allowed
     * @param whole whether only whole numbers are
     */
    record Numeric(Range range, boolean whole) implements Question {}

    /**
     * One of some words.
     *
     * @param words what is allowed
     */
    record Word(List<String> words) implements Question {
        /** Makes the list immutable. */
        public Word {
            words = List.copyOf(words);
        }
    }

    /**
     * A text of a form.
     *
     * @param pattern regular expression for the whole text
     */
    record Form(String pattern) implements Question {}

    /** Any text. */
    record Text() implements Question {}

    /** Nothing behind the key, or true. */
    record Bare() implements Question {}

    /** A list of values; a single one counts as a list of one. */
    record Items() implements Question {}

    /** A mapping of keys to values. */
    record Keys() implements Question {}

    /**
     * A mapping whose keys are names or paths of the writer's own.
     *
     * @param least how many there must be
     * @param form regular expression for the whole of each
     */
    record FreeKeys(int least, String form) implements Question {}

    /** Whatever the scenario has at the path that is the value's own key. */
    record OfPath() implements Question {}
}
