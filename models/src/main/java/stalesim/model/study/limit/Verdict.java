package stalesim.model.study.limit;

/** A prediction held against what was measured. */
public enum Verdict {
    /** Within the interval, to the next numbers of workers that were run, or within a tenth of the measured limit. */
    AGREES,
    /** Beyond what was run, where nothing was seen that contradicts it. */
    NOT_CONTRADICTED,
    /** More workers gain. */
    TOO_LOW,
    /** So many workers do not gain. */
    TOO_HIGH;

    private static final double CLOSE = 0.1;

    /**
     * Judges.
     *
     * @param predicted number of workers, perhaps infinite
     * @param measured the limit that it predicts
     * @return the verdict
     */
    public static Verdict of(double predicted, MeasuredLimit measured) {
        double centre = measured.interval().centre();
        if (measured.open() && predicted > centre) {
            return NOT_CONTRADICTED;
        }
        if (Math.abs(predicted / centre - 1) <= CLOSE
                || (predicted >= measured.floor() && predicted <= measured.ceiling())) {
            return AGREES;
        }
        return predicted < centre ? TOO_LOW : TOO_HIGH;
    }
}
