package stalesim.model.sensitivity;

import java.util.OptionalDouble;
import stalesim.model.statistics.Interval;

/**
 * What a factor does to the answer, over r trajectories: statistics of its elementary effects EE_t, the change of the
 * answer / the change of the coordinate.
 *
 * @param mu mean of EE_t; effects of opposite signs cancel
 * @param muStar mean of |EE_t|, with Student's interval; unbounded for one trajectory
 * @param sigma standard deviation of EE_t: large beside mu* if the factor is not linear or interacts; NaN for one
 *     trajectory
 * @param noiseFloor what mu* would not exceed at the interval's level by noise alone ({@link NoiseFloor}); empty if
 *     each point was run once
 */
public record ElementaryEffects(double mu, Interval muStar, double sigma, OptionalDouble noiseFloor) {

    /**
     * Whether the factor can be told from noise.
     *
     * @return true if mu* is above the noise floor; false too if that is not known
     */
    public boolean aboveNoise() {
        return noiseFloor.isPresent() && muStar.centre() > noiseFloor.getAsDouble();
    }
}
