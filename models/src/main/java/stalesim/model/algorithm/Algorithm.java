package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;

/**
 * A parallel training algorithm: where its model lives and the cycle of operations that each worker repeats.
 *
 * <p>Written once, executed under the virtual and under the real clock. It knows neither time nor threads.
 * Implementations are stateless; state belongs to the rules inside a cycle, which is laid out anew for every run.
 */
public interface Algorithm {

    /**
     * Name in scenario files and reports.
     *
     * @return lower-hyphen name
     */
    String name();

    /**
     * What it is, in one line.
     *
     * @return a sentence
     */
    String summary();

    /**
     * Where it comes from.
     *
     * @return paper and section
     */
    String source();

    /**
     * Where the model lives.
     *
     * @return the kind of store
     */
    Store store();

    /**
     * The operations that every worker repeats until the run stops.
     *
     * @param setting what is known about the run
     * @return at least one operation
     */
    List<Operation> cycle(Setting setting);

    /**
     * What it can be told.
     *
     * @return its parameters; none for most algorithms
     */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * The same algorithm with other values; its name tells them.
     *
     * @param values by name of a parameter, within its range; what is absent stays as it is
     * @return an algorithm
     */
    default Algorithm with(Map<String, Double> values) {
        return this;
    }

    /**
     * The same algorithm for a few workers, perhaps fewer than it is told to bring together: to see its operations, and
     * to measure how long they take.
     *
     * @param workers m &gt;= 1
     * @return one with the same kinds of operations that takes so many
     */
    default Algorithm amongFew(int workers) {
        return this;
    }

    /**
     * How many gradients go into a number of updates, before a run, for plans of how long it takes.
     *
     * @param updates of the model, &gt;= 0
     * @param workers m
     * @return gradients of all workers, nearly
     */
    default long gradients(long updates, int workers) {
        return store() == Store.REPLICATED ? updates * workers : updates;
    }

    /**
     * How many workers are active at a time, before a run, for plans of how long it takes.
     *
     * @param workers m &gt;= 1
     * @return all of them, but for algorithms that decide while they run
     */
    default int activeWorkers(int workers) {
        return workers;
    }

    /**
     * What a task must have so that it can be trained.
     *
     * @return needs; none for most algorithms
     */
    default Set<Need> needs() {
        return Set.of();
    }

    /**
     * The largest number of workers that makes sense.
     *
     * @return 1 for a sequential algorithm, {@link Integer#MAX_VALUE} where there is no limit
     */
    default int maxWorkers() {
        return Integer.MAX_VALUE;
    }
}
