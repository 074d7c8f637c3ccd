package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.Weighting;

/**
 * Direct averaging: workers take as many steps on their own replicas as they can until the fastest has done its span,
 * then all replicas are averaged, those of slow workers as if they had come as far.
 *
 * @param span steps of the fastest worker between two averages, &gt;= 1; 0 for one average, at the end of the budget
 * @see "Paper 001 (WP-SGD), section 5.1, averaging directly"
 */
public record DirectAveraging(long span) implements Algorithm {

    /** With one average, at the end. */
    public DirectAveraging() {
        this(0);
    }

    @Override
    public String name() {
        return span == 0 ? "direct-averaging" : "direct-averaging-" + span;
    }

    @Override
    public String summary() {
        return "local steps at each worker's own speed, then the plain mean of all replicas: "
                + AveragedRounds.when(span);
    }

    @Override
    public String source() {
        return "paper 001, section 5.1";
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
    public DirectAveraging with(Map<String, Double> values) {
        return new DirectAveraging(values.getOrDefault("span", (double) span).longValue());
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return new AveragedRounds(setting, span).raced(Weighting.EQUAL);
    }
}
