package stalesim.model.machine;

import stalesim.model.duration.DurationLaw;
/**
 * Workers that fail and come back.
 *
 * <p>A failure takes effect when the gradient that is being computed would be done: it is lost, the worker is away for
 * the time of the repair and then begins its cycle anew.
 *
 * @param upTime from start or repair to the next failure
 * @param repair from failure to restart
 */
public record Failures(DurationLaw upTime, DurationLaw repair) {

    /** Checks that time passes between failures. */
    public Failures {
        if (!(upTime.meanNs() > 0)) {
            throw new IllegalArgumentException("up time must be > 0: meanNs=" + upTime.meanNs());
        }
    }
}
