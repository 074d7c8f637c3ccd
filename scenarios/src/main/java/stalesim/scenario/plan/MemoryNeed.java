package stalesim.scenario.plan;

import java.util.Optional;
import stalesim.model.result.Clock;
import stalesim.scenario.spec.GeneratorKind;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.SamplingSpec;
import stalesim.scenario.spec.Scenario;

/**
 * The memory that one run of a cell holds at the least, whatever else it keeps: its data, where they are generated
 * dense; for each of m workers a view of d parameters, a gradient of three times as many numbers, its mini-batch and,
 * reshuffled, its samples; and under the real clock the snapshots of the loss curve. Numbers have 4 bytes.
 *
 * <p>A lower bound: what stores, locks, networks and messages hold comes on top, often several times as much.
 *
 * @param cell what is run
 * @param parameters d &gt;= 0, no more than the model has
 * @param samples n &gt;= 0, no more than a worker goes through
 */
public record MemoryNeed(Cell cell, long parameters, long samples) {

    private static final double NUMBER = 4;

    /** A view, and of a gradient its values, its support and their slots. */
    private static final double NUMBERS_PER_PARAMETER = 4;

    /**
     * Before anything is loaded.
     *
     * @param cell what is run
     * @return with the parameters and samples that its scenario states, 0 where they follow from a file
     */
    public static MemoryNeed stated(Cell cell) {
        ObjectiveSpec objective = cell.variant().scenario().objective();
        boolean known = objective.kind().linear() && !objective.surrogate();
        return new MemoryNeed(
                cell, known ? generated(objective).map(data -> data.whole("features")).orElse(0) : 0, 0);
    }

    private static Optional<SampleSource.Generated> generated(ObjectiveSpec objective) {
        return objective.data()
                .map(data -> data.training())
                .filter(SampleSource.Generated.class::isInstance)
                .map(SampleSource.Generated.class::cast);
    }

    /**
     * What the run holds.
     *
     * @return bytes, &gt;= 0
     */
    public double leastBytes() {
        return cell.workers() * workerBytes() + curveBytes() + dataBytes();
    }

    private double workerBytes() {
        Scenario scenario = cell.variant().scenario();
        if (!scenario.objective().trains()) {
            return 0;
        }
        SamplingSpec sampling = scenario.sampling();
        boolean shuffles = sampling.draw() == SamplingSpec.DrawKind.RESHUFFLED
                && sampling.division().isEmpty()
                && !scenario.objective().surrogate();
        return NUMBER * (NUMBERS_PER_PARAMETER * parameters + scenario.batch() + (shuffles ? samples : 0));
    }

    /** The points that a real run's curve has in any case. */
    private double curveBytes() {
        long points = Math.min(cell.variant().scenario().evaluation().points(), cell.stop().updates());
        return cell.clock() == Clock.REAL ? NUMBER * parameters * points : 0;
    }

    private double dataBytes() {
        return generated(cell.variant().scenario().objective())
                .filter(data -> data.kind() == GeneratorKind.DENSE)
                .map(data -> NUMBER * data.number("rows") * data.number("features"))
                .orElse(0.0);
    }
}
