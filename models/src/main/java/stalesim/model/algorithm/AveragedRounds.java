package stalesim.model.algorithm;

import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Exchange;
import stalesim.model.protocol.Operation.Local;
import stalesim.model.protocol.Operation.Loop;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Weighting;
import stalesim.model.protocol.WorkerState;

/**
 * Rounds of local steps on replicas, each of which an average of all replicas ends.
 *
 * <p>One local step of the fastest worker is one update of the model; the last one of a round is complete when its
 * average has been taken, so a budget that is a multiple of the span ends with an average. After an average every
 * worker's version is that of the fastest.
 *
 * <p>In even rounds everybody takes as many steps. A raced round ends when the fastest worker has taken the span's
 * steps: the others stop after the step that they are at, so each takes at least one.
 *
 * @see "Paper 001 (WP-SGD), algorithms 1 and 2, section 4.1"
 */
final class AveragedRounds {

    private final HeavyBall step;
    private final long steps;

    /**
     * Of a run.
     *
     * @param setting step sizes and budget
     * @param span steps of the fastest worker between two averages; 0 for the whole budget
     */
    AveragedRounds(Setting setting, long span) {
        step = new HeavyBall(setting, 0);
        steps = span == 0 ? setting.updates() : span;
    }

    static Parameter parameter() {
        return Parameter.count("span", "local steps of the fastest worker between two averages; all", 1);
    }

    /** When averages are taken, in words. */
    static String when(long span) {
        return span == 0 ? "once, at the end" : "every " + span;
    }

    /** Steps of the fastest worker in a round. */
    long steps() {
        return steps;
    }

    /** Rounds in which all take the same number of steps, and their mean. */
    List<Operation> even() {
        Exchange average = new Exchange(Grouping.ALL, Quantity.MODEL);
        return cycle(new Loop(2, worker -> steps), average);
    }

    /** Rounds that the fastest worker ends, and a weighted average. */
    List<Operation> raced(Weighting weighting) {
        Exchange average = new Exchange(Grouping.ALL, Quantity.MODEL, weighting);
        return cycle(new Loop(2, worker -> steps, Optional.of(average)), average);
    }

    private List<Operation> cycle(Loop loop, Exchange average) {
        return List.of(new Compute(), new Local(this::step), loop, average, new Local(this::finish));
    }

    private void step(WorkerState worker) {
        step.apply(worker);
        if ((worker.version() + 1) % steps != 0) {
            worker.advanceReplica();
        }
    }

    private void finish(WorkerState worker) {
        Replicas.takeMean(worker);
        if (worker.repetitions() == steps) {
            worker.advanceReplica();
        } else {
            worker.readAt(worker.exchanges() * steps);
        }
    }
}
