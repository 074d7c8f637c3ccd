package stalesim.scenario.claim.grouped;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Arithmetic with the iterations and times of table 4. */
final class PrintedTimes {

    /** Times are printed to four digits and more. */
    private static final double PRINTED = 1e-4;

    private PrintedTimes() {}

    static List<Claim<?>> claims() {
        return List.of(overall(), upToThree(), noMoreIterations());
    }

    private static Claim<?> overall() {
        return Claim.of(
                        "S004-31",
                        "table 4",
                        ClaimKind.EXACT,
                        "The nine speed-ups of table 4 are ratios of wall times, and so products of the ratios of"
                                + " iterations and of their times.")
                .checkedBy("Ratios of the printed times, to 1e-4", PrintedTimes::ratios)
                .literally("BSP over DS-Sync", TimedRow::wall)
                .broken("DS-Sync over BSP", row -> row.swapped().wall())
                .broken("iterations alone", TimedRow::iterations)
                .broken("times of an iteration alone", TimedRow::perIteration);
    }

    private static Finding ratios(ToDoubleFunction<TimedRow> speedUp, Bench bench) {
        double worst = 0;
        for (TimedRow row : TimedRow.all()) {
            double found = speedUp.applyAsDouble(row);
            worst = Math.max(worst, Math.abs(found / row.printed() - 1));
            worst = Math.max(worst, Math.abs(found / (row.iterations() * row.perIteration()) - 1));
        }
        return Finding.of(Exactly.equal("greatest relative difference", worst, 0, PRINTED));
    }

    private static Claim<?> upToThree() {
        return Claim.of(
                        "S004-32",
                        "section 4.4",
                        ClaimKind.EXACT,
                        "DS-Sync reaches its target up to 3.31 times as fast as BSP. (2.35 of it are fewer iterations"
                                + " to a target one deviation below BSP, 1.41 faster ones.)")
                .checkedBy("Greatest ratio of wall times in table 4", PrintedTimes::wallTime)
                .literally("wall time", TimedRow::wall)
                .broken("time of an iteration", TimedRow::perIteration)
                .broken("number of iterations", TimedRow::iterations);
    }

    private static Finding wallTime(ToDoubleFunction<TimedRow> speedUp, Bench bench) {
        double most = TimedRow.greatest(TimedRow.all(), speedUp);
        return Finding.of(Exactly.equal("greatest of nine", most, 3.31, 0.005 / 3.31)
                .with("of it iterations", TimedRow.greatest(TimedRow.SIXTEEN, TimedRow::iterations)));
    }

    private static Claim<?> noMoreIterations() {
        List<Double> ratios = TimedRow.all().stream().map(TimedRow::iterations).toList();
        List<Double> inverse = ratios.stream().map(ratio -> 1 / ratio).toList();
        return Claim.of(
                        "S004-40",
                        "section 4.2, figure 2; table 4",
                        ClaimKind.EXACT,
                        "DS-Sync needs no more iterations than BSP.")
                .checkedBy(
                        "Iterations to the target in table 4, and updates to 5 % of the loss of a quadratic, where both"
                                + " have the same mean path",
                        IterationsNeeded::compared)
                .literally("BSP over DS-Sync", new IterationsNeeded(ratios, false))
                .broken("DS-Sync over BSP", new IterationsNeeded(inverse, false))
                .broken("half the step", new IterationsNeeded(ratios, true))
                .alsoMeasured();
    }
}
