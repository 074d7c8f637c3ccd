package stalesim.scenario.forecast;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.data.DataSet;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/**
 * What is known of the objectives of a sweep's points before anything is run. Points mostly share one, which is looked
 * at once; a look takes a second or so at most. Of many different ones {@value #MOST} are looked at: those of the first
 * and of the last point, and some evenly between.
 *
 * <p>Large data are not loaded for it, nor is anything where a surrogate takes the objective's place.
 */
public final class KnownData {

    /** Objectives that are looked at: a quarter of a minute, at worst. */
    static final int MOST = 16;

    /** Points with an equal one train on the same data. */
    private record Key(ObjectiveSpec objective, long seed) {

        static Key of(Scenario scenario) {
            return new Key(scenario.objective(), scenario.seed());
        }
    }

    /**
     * What is known of one objective.
     *
     * @param smoothness its curvature
     * @param size of the data and the model; empty where they are not loaded
     */
    record Facts(Smoothness smoothness, Optional<Size> size) {}

    /**
     * How large it is.
     *
     * @param rows of the training data; the greatest number where nothing is trained
     * @param sentParameters of the model, as it is sent over a network
     */
    record Size(int rows, long sentParameters) {}

    private final Map<Key, Facts> known = new HashMap<>();

    private KnownData() {}

    /**
     * Looks at the data of all points.
     *
     * @param sweep the scenario
     * @param tasks where data are kept
     * @return what is known of them
     * @throws stalesim.model.data.DataException if data that are looked at cannot be used as they are
     */
    public static KnownData of(Sweep sweep, TaskLibrary tasks) {
        Map<Key, Scenario> different = new LinkedHashMap<>();
        sweep.scenarios().forEach(scenario -> different.putIfAbsent(Key.of(scenario), scenario));
        KnownData data = new KnownData();
        for (Scenario scenario : Spread.over(List.copyOf(different.values()), MOST)) {
            data.known.put(Key.of(scenario), look(scenario, tasks));
        }
        return data;
    }

    private static Facts look(Scenario scenario, TaskLibrary tasks) {
        ObjectiveSpec objective = scenario.objective();
        boolean loads = !objective.surrogate()
                && (!objective.trains() || tasks.holds(scenario) || new DataCheck(scenario, tasks).isQuick());
        Optional<Size> size = loads ? Optional.of(size(scenario, tasks)) : Optional.empty();
        return new Facts(Smoothness.of(objective, () -> tasks.of(scenario).task().objective()), size);
    }

    private static Size size(Scenario scenario, TaskLibrary tasks) {
        long parameters = tasks.of(scenario).task().objective().sentParameters();
        return new Size(tasks.training(scenario).map(DataSet::rows).orElse(Integer.MAX_VALUE), parameters);
    }

    /** Of a point; empty where its objective is one of too many. */
    Optional<Facts> of(Scenario scenario) {
        return Optional.ofNullable(known.get(Key.of(scenario)));
    }
}
