package stalesim.model.algorithm;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stalesim.model.dual.DualAscent;
import stalesim.model.objective.DualObjective;
import stalesim.model.paper.Reading;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Exchange;
import stalesim.model.protocol.Operation.Local;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.Weighting;
import stalesim.model.protocol.WorkerState;

/**
 * DADM, distributed dual coordinate ascent: every worker improves the dual variables of a mini-batch of its own
 * samples, and all add up what that changes in the model v = (1/(lambda n)) sum_i a_i alpha_i. With one worker it is
 * SDCA. There is no step size; the duality gap tells at the end how far above the optimum the loss is at most.
 *
 * @param reading of eq. 5
 * @see "Paper 000 (Dataset matters), algorithm 3; Zheng, Xia, Wang, Zhang (2017), A general distributed dual coordinate
 *     optimization framework for regularized loss minimization"
 */
public record Dadm(Reading reading) implements Algorithm {

    /** Corrected. */
    public Dadm() {
        this(Reading.CORRECTED);
    }

    @Override
    public String name() {
        return reading == Reading.CORRECTED ? "dadm" : "dadm-literal";
    }

    @Override
    public String summary() {
        return "distributed dual coordinate ascent on samples of one's own (DADM); with one worker SDCA"
                + (reading == Reading.CORRECTED ? "" : "; eq. 5 as printed");
    }

    @Override
    public String source() {
        return "paper 000, algorithm 3";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.OWN_SAMPLES, Need.DUAL);
    }

    @Override
    public List<Parameter> parameters() {
        List<String> words = Arrays.stream(Reading.values()).map(Reading::label).toList();
        return List.of(Parameter.choice("reading", "of eq. 5: " + String.join(", ", words), words));
    }

    @Override
    public Dadm with(Map<String, Double> values) {
        Double chosen = values.get("reading");
        return chosen == null ? this : new Dadm(List.of(Reading.values()).get(chosen.intValue()));
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        if (setting.objective() instanceof DualObjective objective) {
            DualAscent ascent = new DualAscent(objective, setting.workers(), reading);
            return cycle(new Compute(ascent), new Local(ascent::take));
        }
        return cycle(new Compute(worker -> {}), new Local(WorkerState::advanceReplica)); // nothing is trained
    }

    private static List<Operation> cycle(Compute localStep, Local globalStep) {
        return List.of(localStep, new Exchange(Grouping.ALL, Quantity.GRADIENT, Weighting.SUM), globalStep);
    }
}
