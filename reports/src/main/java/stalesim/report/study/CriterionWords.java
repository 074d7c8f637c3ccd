package stalesim.report.study;

import stalesim.model.study.Criterion;
import stalesim.report.table.Figures;

/** Figures of criteria in words. */
public final class CriterionWords {

    private CriterionWords() {}

    /**
     * The figure that has to be small, with its unit.
     *
     * @param criterion what it is of
     * @param currency of prices; may be empty
     * @return such as "time to the wanted loss, s"
     */
    public static String label(Criterion criterion, String currency) {
        return criterion == Criterion.PRICE && !currency.isEmpty()
                ? criterion.figure() + ", " + currency
                : criterion.figure();
    }

    /**
     * A figure with its unit.
     *
     * @param criterion what it is of
     * @param value the figure, less being better
     * @param currency of prices; may be empty
     * @return such as "43.2 ms"; the throughput in place of the time per gradient
     */
    public static String figure(Criterion criterion, double value, String currency) {
        return switch (criterion) {
            case TIME_PER_GRADIENT -> Figures.number(1 / value, 4) + " gradients/s";
            case UPDATES_TO_TARGET -> Figures.number(value, 4) + " updates";
            case TIME_TO_TARGET -> Figures.time(value * 1e9, 4);
            case WORKER_SECONDS -> Figures.number(value, 4) + " worker-seconds";
            case PRICE -> (Figures.number(value, 4) + " " + currency).strip();
            case ENERGY -> Figures.number(value, 4) + " J";
            case FINAL_LOSS -> Figures.number(value, 4);
        };
    }
}
