package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;

/**
 * SimuParallel SGD: every worker takes the same number of steps on its own replica, then all replicas are averaged.
 * One local step is one update of the model; the last one of a span is complete when its mean has been taken, so a
 * budget that is a multiple of the span ends with an average.
 *
 * @param span steps between two averages, &gt;= 1; 0 for one average, at the end of the budget
 * @see "Paper 001 (WP-SGD), algorithm 1 (SimuParallel SGD) and section 4.1 on repeated averages"
 */
public record SimuParallel(long span) implements Algorithm {

    /** With one average, at the end. */
    public SimuParallel() {
        this(0);
    }

    @Override
    public String name() {
        return span == 0 ? "simu-parallel" : "simu-parallel-" + span;
    }

    @Override
    public String summary() {
        return "equally many local steps on replicas, then their mean: " + AveragedRounds.when(span);
    }

    @Override
    public String source() {
        return "paper 001, SimuParallel SGD";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(AveragedRounds.parameter());
    }

    @Override
    public SimuParallel with(Map<String, Double> values) {
        return new SimuParallel(values.getOrDefault("span", (double) span).longValue());
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return new AveragedRounds(setting, span).even();
    }
}
