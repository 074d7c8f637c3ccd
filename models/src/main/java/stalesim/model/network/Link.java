package stalesim.model.network;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Lognormal;
import stalesim.model.range.Ranges;

/**
 * A full-duplex link: latency, bandwidth of each direction, loss.
 *
 * <p>A lone message of n bytes takes n / bandwidth until its last byte is on the link and one draw of the latency until
 * that byte arrives. Jitter is the spread of the latency's law.
 *
 * @param latency law of the time from one end to the other
 * @param bytesPerSecond bandwidth of each direction, bytes per second, &gt; 0
 * @param loss of packets, in each direction
 */
public record Link(DurationLaw latency, double bytesPerSecond, Loss loss) {

    /** Checks the ranges. */
    public Link {
        Ranges.positive("bytesPerSecond", bytesPerSecond);
    }

    /**
     * A link without jitter and loss.
     *
     * @param latencyNs nanoseconds, &gt;= 0
     * @param bytesPerSecond bandwidth of each direction, &gt; 0
     * @return the link
     */
    public static Link of(long latencyNs, double bytesPerSecond) {
        return new Link(new Deterministic(latencyNs), bytesPerSecond, Loss.NONE);
    }

    /**
     * A link without jitter and loss from numbers that may be unknown.
     *
     * @param place which link, for the message: {@code "the workers' links"}
     * @param latencyNs nanoseconds, if known
     * @param bytesPerSecond bandwidth of each direction, if known
     * @return the link
     * @throws stalesim.model.duration.MissingCalibrationException if one of the numbers is unknown: a network is never
     *     taken to be free
     */
    public static Link of(String place, OptionalLong latencyNs, OptionalDouble bytesPerSecond) {
        return of(
                Stated.needed(latencyNs, "latency of " + place),
                Stated.needed(bytesPerSecond, "bandwidth of " + place));
    }

    /**
     * The same link with jitter: a lognormal latency of the same mean.
     *
     * @param cv coefficient of variation of the latency, &gt;= 0
     * @return a new link
     * @throws IllegalArgumentException if the latency is 0, which has no relative spread
     */
    public Link withJitter(double cv) {
        return new Link(new Lognormal(latency.meanNs(), cv), bytesPerSecond, loss);
    }

    /**
     * The same link with loss.
     *
     * @param lost what is lost
     * @return a new link
     */
    public Link withLoss(Loss lost) {
        return new Link(latency, bytesPerSecond, lost);
    }
}
