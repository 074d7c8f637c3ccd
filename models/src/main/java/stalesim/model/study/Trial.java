package stalesim.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.result.RunResult;

/**
 * A run with the point that it was made at.
 *
 * @param point text of each value that varies, by its path; none where nothing does
 * @param run what came of it
 */
public record Trial(Map<String, String> point, RunResult run) {

    /** Makes the map immutable, keeping its order. */
    public Trial {
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }
}
