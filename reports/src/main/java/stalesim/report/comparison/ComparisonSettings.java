package stalesim.report.comparison;

import java.util.OptionalDouble;

/**
 * How runs are compared.
 *
 * @param level confidence level of the intervals, in (0, 1)
 * @param targetLoss epsilon, the wanted loss; empty if there is none
 * @param thresholds what counts as a hit
 */
public record ComparisonSettings(double level, OptionalDouble targetLoss, Thresholds thresholds) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if the level is not in (0, 1)
     */
    public ComparisonSettings {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be in (0, 1): level=" + level);
        }
    }

    /**
     * Without a wanted loss, with the default thresholds.
     *
     * @param level confidence level of the intervals, in (0, 1)
     * @return the settings
     */
    public static ComparisonSettings of(double level) {
        return new ComparisonSettings(level, OptionalDouble.empty(), Thresholds.DEFAULT);
    }
}
