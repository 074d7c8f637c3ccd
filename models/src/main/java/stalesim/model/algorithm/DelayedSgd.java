package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import stalesim.model.objective.ConvexObjective;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.Store;

/**
 * Delayed SGD with the Check function: a server applies gradients as they come, but refuses a stale one whose step
 * might lead beyond the minimum along its direction. Without a finite bound on the curvature, as with the hinge loss,
 * it refuses all that are stale.
 *
 * @param curvature h &gt; 0, a bound on the second derivative of the loss of one sample along any direction; 0 for the
 *     objective's own bound, which convex objectives know
 * @see CheckedStep
 * @see "Paper 001 (WP-SGD), algorithms 3 and 4, lemma 4"
 */
public record DelayedSgd(double curvature) implements Algorithm {

    /** With the objective's own bound on the curvature. */
    public DelayedSgd() {
        this(0);
    }

    @Override
    public String name() {
        return curvature == 0 ? "delayed-check" : "delayed-check-" + curvature;
    }

    @Override
    public String summary() {
        return "asynchronous, refuses stale steps that might pass the minimum (delayed SGD with Check)";
    }

    @Override
    public String source() {
        return "paper 001, algorithms 3 and 4";
    }

    @Override
    public Store store() {
        return Store.LOCKED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.number(
                "curvature", "h, bound on a sample's second derivative; the objective's", Double.MIN_NORMAL, 1e300));
    }

    @Override
    public DelayedSgd with(Map<String, Double> values) {
        return new DelayedSgd(values.getOrDefault("curvature", curvature));
    }

    @Override
    public Set<Need> needs() {
        return curvature > 0 ? Set.of(Need.TRAINING) : Set.of(Need.CURVATURE, Need.TRAINING);
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        double bound = curvature == 0 && setting.objective() instanceof ConvexObjective convex
                ? convex.curvature().sampleSmoothness()
                : curvature;
        return List.of(new Read(), new Compute(), new Update(new CheckedStep(setting.step(), bound)));
    }
}
