package stalesim.model.study.limit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stalesim.model.profile.DataLimits;
import stalesim.model.result.Mode;
import stalesim.model.study.Trial;

/**
 * What bounds are predicted from, of one algorithm in one mode at one point: known before anything has run with more
 * than one worker.
 *
 * @param point text of each value that varies, by its path
 * @param mode how workers share the cores
 * @param algorithm name in results
 * @param synchronous whether all workers' gradients go into each update
 * @param epsilon wanted loss
 * @param batch samples of a worker's mini-batch, &gt;= 1
 * @param data of the training samples; empty where the model is not linear in them
 * @param machine of the machine
 */
public record Premise(
        Map<String, String> point,
        Mode mode,
        String algorithm,
        boolean synchronous,
        double epsilon,
        int batch,
        Optional<DataLimits> data,
        MachineLimits machine) {

    /** Makes the map immutable, keeping its order. */
    public Premise {
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }

    /**
     * Whether a run is one of those that it speaks of.
     *
     * @param trial any run
     * @return true for its point, mode and algorithm
     */
    public boolean holdsFor(Trial trial) {
        return trial.run().algorithm().equals(algorithm)
                && trial.run().mode() == mode
                && trial.point().equals(point);
    }
}
