package stalesim.model.bound;

import java.util.List;
import stalesim.model.bound.scaling.Amdahl;
import stalesim.model.bound.scaling.BatchLimit;
import stalesim.model.bound.scaling.Gustafson;
import stalesim.model.bound.scaling.Saturation;
import stalesim.model.bound.scaling.SerialSection;
import stalesim.model.bound.scaling.UniversalScalability;
import stalesim.model.bound.statement.Bound;

/** General laws, at 16 workers. */
final class ScalingBounds {

    private static final int WORKERS = 16;

    private ScalingBounds() {}

    static List<Bound> all() {
        return List.of(
                new Amdahl(0.05, WORKERS),
                new Gustafson(0.05, WORKERS),
                new UniversalScalability(1, 0.05, 0.001, WORKERS),
                new SerialSection(WORKERS, 40, 0.6),
                new Saturation(40, 0.6),
                new BatchLimit(1024, 32));
    }
}
