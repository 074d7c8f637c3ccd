package stalesim.exec.worker;

import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.DurationSampler;
import stalesim.model.machine.Workforce;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * The compute times that workers sleep up to: drawn from one law, divided by each worker's persistent speed.
 *
 * @param law of a worker of speed 1
 * @param workforce the workers' persistent speeds
 */
public record Pace(DurationLaw law, Workforce workforce) {

    /**
     * Of one worker, from its own stream.
     *
     * @param rank of the worker
     * @param streams of the run
     * @return its compute times, nanoseconds
     */
    public DurationSampler of(int rank, RandomStreams streams) {
        return workforce.atSpeedOf(rank, law.sampler(streams.stream(rank, Purpose.PACE)));
    }
}
