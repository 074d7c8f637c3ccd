package stalesim.model.staleness.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that somebody states for a law of staleness.
 *
 * @param values number by key, in the order in which they were stated
 */
public record LawNumbers(Map<String, Double> values) {

    /** Makes the map immutable. */
    public LawNumbers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Whether a number is stated.
     *
     * @param key its name
     * @return true if it is
     */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /**
     * A number that is stated.
     *
     * @param key its name
     * @return its value
     */
    public double number(String key) {
        return values.get(key);
    }

    /**
     * A whole number that is stated.
     *
     * @param key its name
     * @return its value
     * @throws IllegalArgumentException if it is not whole, or is beyond an int
     */
    public int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(key + "=" + value + " must be a whole number");
        }
        return (int) value;
    }

    /**
     * What is stated.
     *
     * @return the keys
     */
    public Set<String> keys() {
        return values.keySet();
    }
}
