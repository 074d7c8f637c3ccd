package stalesim.scenario.claim.dataset.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import stalesim.model.bound.scaling.Measurement;
import stalesim.model.bound.scaling.WorkerCostFit;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Table II: iterations a worker with 2, 4, 8 and 16 workers. */
final class PrintedTable {

    private static final List<Double> HOGWILD = List.of(376.0, 321.0, 356.0, 412.0);
    private static final List<Double> MINI_BATCH = List.of(91.0, 87.0, 71.0, 69.0);
    private static final List<Double> DADM = List.of(22596.0, 11421.0, 6358.0, 4064.0);

    private PrintedTable() {}

    static List<Claim<?>> claims() {
        return List.of(hogwild(), miniBatch(), dadm());
    }

    private static Claim<?> hogwild() {
        return Claim.of(
                        "S000-28",
                        "table II, Hogwild!",
                        ClaimKind.EXACT,
                        "The best number of workers for Hogwild! is between 4 and 8: 376, 321, 356, 412 iterations a"
                                + " worker.")
                .assuming("a/m + b + c m through the four printed numbers")
                .checkedBy(
                        "Where the printed numbers are least; where the fitted curve is, and that its rising part is"
                                + " positive",
                        PrintedTable::interior)
                .literally("Hogwild!", HOGWILD)
                .broken("mini-batch SGD from the same table", MINI_BATCH)
                .broken("DADM from the same table", DADM);
    }

    private static Finding interior(List<Double> costs, Bench bench) {
        List<Measurement> measured = new ArrayList<>();
        List<Double> workers = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            workers.add(Math.pow(2, i + 1.0));
            measured.add(new Measurement(1L << (i + 1), costs.get(i)));
        }
        WorkerCostFit fit = WorkerCostFit.of(measured, 0.95);
        boolean interior = fit.bestWorkers() >= 4 && fit.bestWorkers() <= 8;
        var fitted = new Picture.Line("a/m + b + c m", workers, workers.stream().map(fit::at).toList());
        return Finding.of(
                        Exactly.is("least with 4 workers", costs.get(1) < costs.get(0) && costs.get(1) < costs.get(2)),
                        Exactly.is("more with 16 than with 8", costs.get(3) > costs.get(2)),
                        Exactly.is("least of the fitted curve between 4 and 8", interior)
                                .with("its best m", fit.bestWorkers())
                                .with("c", fit.rising().centre())
                                .with("R^2", fit.determination()))
                .drawn(new Picture(
                        "Table II, Hogwild!",
                        "workers",
                        "iterations a worker",
                        List.of(new Picture.Line("printed", workers, costs), fitted)));
    }

    private static Claim<?> miniBatch() {
        return Claim.of(
                        "S000-29",
                        "section V.B, table II, mini-batch SGD",
                        ClaimKind.EXACT,
                        "Mini-batch SGD always gains from more workers, each time less: 91, 87, 71, 69 iterations.")
                .checkedBy(
                        "The printed numbers obey the rule, those of Hogwild! do not, and 100, 50, 25, 12.5 do",
                        PrintedTable::obeys)
                .literally(
                        "never more iterations, and smaller and smaller gains",
                        costs -> falls(costs) && flattens(costs))
                .corrected("never more iterations", PrintedTable::falls)
                .broken("more and more iterations", costs -> costs.get(3) > costs.get(2))
                .broken("anything", costs -> true);
    }

    private static boolean falls(List<Double> costs) {
        boolean falls = true;
        for (int i = 1; i < costs.size(); i++) {
            falls &= costs.get(i) <= costs.get(i - 1);
        }
        return falls;
    }

    private static boolean flattens(List<Double> costs) {
        double first = costs.get(0) - costs.get(1);
        double second = costs.get(1) - costs.get(2);
        return second <= first && costs.get(2) - costs.get(3) <= second;
    }

    private static Finding obeys(Predicate<List<Double>> rule, Bench bench) {
        return Finding.of(
                Exactly.is("91, 87, 71, 69", rule.test(MINI_BATCH)),
                Exactly.is("halved each time", rule.test(List.of(100.0, 50.0, 25.0, 12.5))),
                Exactly.is("not Hogwild!'s 376, 321, 356, 412", !rule.test(HOGWILD)));
    }

    private static Claim<?> dadm() {
        return Claim.of(
                        "S000-31",
                        "table II, DADM",
                        ClaimKind.QUANTITATIVE,
                        "The iterations of DADM fall like a constant and a share of 1/m: 22596, 11421, 6358, 4064.")
                .assuming("up to 16 workers; with 24 the printed number is 3972")
                .checkedBy(
                        "Least squares through the printed numbers: R^2 above 0.98, and iterations left for very many"
                                + " workers",
                        PrintedTable::follows)
                .literally("1/m", m -> 1 / m)
                .broken("1/sqrt(m)", m -> 1 / Math.sqrt(m))
                .broken("-ln m", m -> -Math.log(m))
                .broken("1/m^2", m -> 1 / (m * m));
    }

    private static Finding follows(DoubleUnaryOperator term, Bench bench) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < DADM.size(); i++) {
            line.addData(term.applyAsDouble(Math.pow(2, i + 1.0)), DADM.get(i));
        }
        return Finding.of(
                Exactly.is("R^2 > 0.98", line.getRSquare() > 0.98).with("R^2", line.getRSquare()),
                Exactly.is("iterations left for m = 1e9", line.predict(term.applyAsDouble(1e9)) > 0)
                        .with("with 24 workers, where 3972 are printed", line.predict(term.applyAsDouble(24))));
    }
}
