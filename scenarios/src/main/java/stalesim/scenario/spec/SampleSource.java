package stalesim.scenario.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.data.format.DataFormat;

/** Where samples come from. */
public sealed interface SampleSource {

    /**
     * A file, possibly compressed with gzip, with the files that belong to it.
     *
     * @param format its format
     * @param written paths as the scenario states them: the samples, for IDX then the labels
     * @param found the files that they were found at, as many
     * @param label column of a table that holds the labels, by name or by number from 1; empty for the last
     */
    record Stored(DataFormat format, List<String> written, List<Path> found, Optional<String> label)
            implements SampleSource {

        /** Makes the lists immutable. */
        public Stored {
            written = List.copyOf(written);
            found = List.copyOf(found);
        }
    }

    /**
     * Generated samples.
     *
     * @param kind which generator
     * @param sizes a number for each of its sizes, by name
     */
    record Generated(GeneratorKind kind, Map<String, Double> sizes) implements SampleSource {

        /** Makes the map immutable. */
        public Generated {
            sizes = Map.copyOf(sizes);
        }

        /**
         * A size that is a whole number.
         *
         * @param name of the size
         * @return its value
         */
        public int whole(String name) {
            return sizes.get(name).intValue();
        }

        /**
         * A size.
         *
         * @param name of the size
         * @return its value
         */
        public double number(String name) {
            return sizes.get(name);
        }
    }
}
