package stalesim.model.study.choice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.result.Mode;
import stalesim.model.study.Trial;

/**
 * Something that can be chosen: what is repeated.
 *
 * @param point text of each value that varies, by its path
 * @param mode how workers share the cores
 * @param algorithm name in results
 * @param workers m
 */
public record Alternative(Map<String, String> point, Mode mode, String algorithm, int workers) {

    /** Makes the map immutable, keeping its order. */
    public Alternative {
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }

    /**
     * What a run is a repetition of.
     *
     * @param trial any run
     * @return its alternative
     */
    public static Alternative of(Trial trial) {
        return new Alternative(
                trial.point(),
                trial.run().mode(),
                trial.run().algorithm(),
                trial.run().workers());
    }

    /** Different for different alternatives. */
    String name() {
        return point + " " + mode + " " + algorithm + " " + workers;
    }
}
