package stalesim.model.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What step-size rules depend on: checked, and listed in a fixed order. */
public final class Parameters {

    private Parameters() {}

    /**
     * Lists parameters.
     *
     * @param namesAndValues name, value, name, value ...
     * @return value by name in this order, immutable
     */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * Checks a parameter.
     *
     * @param what it is, for the message
     * @param name of the parameter
     * @param value its value
     * @throws IllegalArgumentException unless the value is &gt; 0 and finite
     */
    public static void positive(String what, String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be > 0 and finite: " + name + "=" + value);
        }
    }

    /**
     * Checks a parameter.
     *
     * @param name of the parameter
     * @param value its value
     * @throws IllegalArgumentException unless the value is &gt;= 0 and finite
     */
    public static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite: " + name + "=" + value);
        }
    }

    /**
     * Checks a parameter.
     *
     * @param name of the parameter
     * @param value its value
     * @param most largest allowed value
     * @throws IllegalArgumentException unless 0 &lt;= value &lt;= most
     */
    public static void between(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            String end = most == Math.rint(most) ? Long.toString((long) most) : Double.toString(most);
            throw new IllegalArgumentException(name + " must be between 0 and " + end + ": " + name + "=" + value);
        }
    }
}
