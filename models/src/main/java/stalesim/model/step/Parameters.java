package stalesim.model.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What step-size rules depend on, listed in a fixed order. */
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
}
