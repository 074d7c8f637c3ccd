package stalesim.scenario.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One combination of the values of a sweep.
 *
 * @param settings text of each value by its path, in the order of the axes; none without a sweep
 */
public record Point(Map<String, String> settings) {

    /** The only point of a scenario that sweeps nothing. */
    public static final Point NONE = new Point(Map.of());

    /** Makes the map immutable, keeping its order. */
    public Point {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /**
     * Whether anything is swept.
     *
     * @return false for {@link #NONE}
     */
    public boolean isSwept() {
        return !settings.isEmpty();
    }

    @Override
    public String toString() {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
