package stalesim.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What if something were different: every change by itself against the scenario as it is, with common random numbers.
 *
 * @param changes what is different, at least one
 * @param level confidence level of the intervals of differences, 0 &lt; level &lt; 1
 */
public record WhatIf(List<Change> changes, double level) implements Study {

    /** What the scenario without any change is called. */
    public static final String AS_IS = "as it is";

    /** Name of the axis whose steps are the changes. */
    public static final String AXIS = "what-if";

    /** Makes the list immutable. */
    public WhatIf {
        changes = List.copyOf(changes);
    }

    @Override
    public String kind() {
        return "what-if";
    }

    @Override
    public String question() {
        return "What if?";
    }

    /**
     * One change.
     *
     * @param name for readers
     * @param settings text of each value that is put in place of the scenario's, by its path
     */
    public record Change(String name, Map<String, String> settings) {
        /** Makes the map immutable, keeping its order. */
        public Change {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }
    }
}
