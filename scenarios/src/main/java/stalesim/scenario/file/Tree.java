package stalesim.scenario.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a scenario with the place where it was written. Immutable. */
public sealed interface Tree {

    /**
     * Where it was written.
     *
     * @return the place of its first character
     */
    Place place();

    /**
     * How messages call it.
     *
     * @return the text of a scalar, or the kind of value
     */
    String shown();

    /**
     * A single value.
     *
     * @param place where
     * @param text as written, without quotes
     * @param quoted whether it stood in quotes, which makes it a text whatever it looks like
     */
    record Scalar(Place place, String text, boolean quoted) implements Tree {

        /** Longer values are not shown in full: they stand in the file. */
        private static final int SHOWN = 80;

        @Override
        public String shown() {
            String part = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
            return quoted ? "\"" + part + "\"" : part.isEmpty() ? "nothing" : part;
        }
    }

    /**
     * A list.
     *
     * @param place where
     * @param items its values in order
     */
    record Sequence(Place place, List<Tree> items) implements Tree {
        /** Makes the list immutable. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /**
     * Keys and values.
     *
     * @param place where
     * @param entries by key, in the order of the file
     */
    record Mapping(Place place, Map<String, Entry> entries) implements Tree {
        /** Makes the map immutable. */
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String shown() {
            return "a mapping of keys to values";
        }
    }

    /**
     * One key of a mapping.
     *
     * @param key where the key stands
     * @param value its value
     */
    record Entry(Place key, Tree value) {}
}
