package stalesim.report.change;

import java.util.Arrays;
import java.util.Optional;
import stalesim.model.hypothesis.MeanDifference;
import stalesim.model.statistics.Summary;

/**
 * One figure of a cell in both folders, not yet corrected for the others.
 *
 * @param cell whose figure it is
 * @param figure which
 * @param before mean of the first folder
 * @param after mean of the second
 * @param change after - before
 * @param identical whether every repetition has the same figure
 */
record SingleChange(
        ComparedCell cell,
        ComparedFigure figure,
        double before,
        double after,
        MeanDifference change,
        boolean identical) {

    private static final double LEVEL = 0.95;

    /** Empty unless all runs of both folders have the figure. */
    static Optional<SingleChange> of(ComparedCell cell, ComparedFigure figure, RunPairs runs, double epsilon) {
        double[] before = figure.of(runs.before(), epsilon);
        double[] after = figure.of(runs.after(), epsilon);
        if (before.length == 0 || after.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new SingleChange(
                cell,
                figure,
                Summary.of(before).mean(),
                Summary.of(after).mean(),
                runs.common()
                        ? MeanDifference.paired(after, before, LEVEL)
                        : MeanDifference.independent(after, before, LEVEL),
                runs.common() && Arrays.equals(before, after)));
    }

    double p() {
        return change.twoSided();
    }

    FigureChange judged(double corrected, FigureChange.Verdict verdict) {
        return new FigureChange(cell, figure, before, after, change.interval(), corrected, verdict);
    }
}
