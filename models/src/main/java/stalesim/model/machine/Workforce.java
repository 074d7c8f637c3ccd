package stalesim.model.machine;

import java.util.List;
import java.util.Optional;
import stalesim.model.duration.DurationSampler;
import stalesim.model.duration.Nanoseconds;
import stalesim.model.range.Ranges;

/**
 * How the workers of one machine differ from each other and from one moment to the next.
 *
 * @param speeds persistent speed of worker r is entry r modulo the list's length: 2 is twice as fast; each &gt; 0
 * @param stragglers gradients that now and then take longer
 * @param background what all workers suffer at the same time
 * @param failures of workers; empty if none fails
 * @param membership who takes part when
 */
public record Workforce(
        List<Double> speeds,
        Stragglers stragglers,
        Background background,
        Optional<Failures> failures,
        Membership membership) {

    /** All workers alike and undisturbed. */
    public static final Workforce EQUAL = ofSpeeds(List.of(1.0));

    /** Checks the ranges and makes the list immutable. */
    public Workforce {
        if (speeds.isEmpty()) {
            throw new IllegalArgumentException("speeds needs at least one entry");
        }
        speeds.forEach(speed -> Ranges.positive("speed", speed));
        speeds = List.copyOf(speeds);
    }

    /**
     * Undisturbed workers.
     *
     * @param speeds persistent speeds
     * @return the workforce
     */
    public static Workforce ofSpeeds(List<Double> speeds) {
        return new Workforce(speeds, Stragglers.NONE, Background.NONE, Optional.empty(), Membership.ALL);
    }

    /**
     * Persistent speed of a worker.
     *
     * @param rank its number
     * @return factor on its rate of work
     */
    public double speed(int rank) {
        return speeds.get(rank % speeds.size());
    }

    /**
     * Target compute times of a paced worker.
     *
     * @param rank its number
     * @param times of a worker of speed 1
     * @return the same times, divided by its speed
     */
    public DurationSampler atSpeedOf(int rank, DurationSampler times) {
        double speed = speed(rank);
        return speed == 1 ? times : () -> Nanoseconds.nearest(times.nextNs() / speed);
    }
}
