package stalesim.model.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run ran on: processor, cores, JDK, BLAS backend, revision of this program.
 *
 * @param facts name to value, in the order in which reports show them
 */
public record Environment(Map<String, String> facts) {

    /** Makes the map immutable, keeping its order. */
    public Environment {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
