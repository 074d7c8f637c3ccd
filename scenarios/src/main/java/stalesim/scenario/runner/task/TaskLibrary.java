package stalesim.scenario.runner.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.spec.Scenario;

/**
 * Makes the tasks of a sweep's points, which mostly share their data. Keeps the latest few, and forgets the others:
 * data that are swept need not all fit into memory. Thread-safe.
 */
public final class TaskLibrary {

    /** Neighbours in the plan have the same data or, where data are swept, the next. */
    private static final int MATERIALS = 2;

    private final int most;
    private final Deque<Material> materials = new ArrayDeque<>();
    private final Deque<Made> made = new ArrayDeque<>();

    private record Made(Scenario scenario, Tasks tasks) {}

    /**
     * For some runs at a time.
     *
     * @param jobs how many, each possibly of another point, &gt;= 1
     */
    public TaskLibrary(int jobs) {
        this.most = 2 * jobs;
    }

    /**
     * The task of a scenario, made where it is not there.
     *
     * @param scenario of a point
     * @return its task
     * @throws DataException if the data cannot be used as they are
     */
    public synchronized Tasks of(Scenario scenario) {
        if (!scenario.objective().trains()) {
            return Tasks.timingOnly(scenario);
        }
        for (Made earlier : made) {
            if (earlier.scenario().equals(scenario)) {
                return earlier.tasks();
            }
        }
        Tasks tasks = Tasks.of(scenario, material(scenario));
        keep(made, new Made(scenario, tasks), most);
        return tasks;
    }

    /**
     * The training samples of a scenario, loaded or generated where they are not there.
     *
     * @param scenario of a point
     * @return its samples; empty where nothing is trained
     * @throws DataException if the data cannot be used as they are
     */
    public synchronized Optional<DataSet> training(Scenario scenario) {
        return scenario.objective().trains() ? Optional.of(material(scenario).training()) : Optional.empty();
    }

    /**
     * Whether a scenario's data are there already.
     *
     * @param scenario of a point
     * @return false if they would have to be loaded or generated
     */
    public synchronized boolean holds(Scenario scenario) {
        return materials.stream().anyMatch(material -> material.suits(scenario.objective(), scenario.seed()));
    }

    /**
     * Deals samples out as a run would.
     *
     * @param scenario of a point
     * @param training its samples
     * @param workers how many share them
     * @throws DataException if there are too few of them
     */
    public static void checkShares(Scenario scenario, DataSet training, int workers) {
        try {
            Tasks.sampling(scenario, training).deal(workers, new RandomStreams(scenario.seed(), 0));
        } catch (IllegalArgumentException e) {
            throw new DataException("sampling: " + e.getMessage() + ". Change it or the numbers of workers.", e);
        }
    }

    private Material material(Scenario scenario) {
        for (Material earlier : materials) {
            if (earlier.suits(scenario.objective(), scenario.seed())) {
                return earlier;
            }
        }
        Material material = Material.of(scenario.objective(), scenario.seed());
        keep(materials, material, MATERIALS);
        return material;
    }

    private static <T> void keep(Deque<T> kept, T latest, int most) {
        kept.addFirst(latest);
        if (kept.size() > most) {
            kept.removeLast();
        }
    }
}
