package stalesim.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import stalesim.model.staleness.court.Judgement;
import stalesim.model.staleness.court.LawVerdict;
import stalesim.report.law.JudgedCases;
import stalesim.report.law.JudgedSide;

/** What the court says of every case, as CSV text with full precision: a line for each law, best first. */
public final class LawCsv {

    private static final List<String> HEADER = List.of(
            "clock",
            "mode",
            "algorithm",
            "workers",
            "rank",
            "law",
            "parameters",
            "intervals",
            "outcome",
            "p_value",
            "effective_updates",
            "effective_bic",
            "effective_aic",
            "bhattacharyya",
            "total_variation",
            "hellinger",
            "kolmogorov",
            "wasserstein",
            "noise_floor",
            "compute_cv",
            "free_workers_total_variation",
            "shortfall");

    private LawCsv() {}

    /**
     * One line a law of a case.
     *
     * @param cases what was judged
     * @return the text; parameters as {@code name=value}, intervals as {@code name=low..high}, each list joined by
     *     semicolons
     */
    public static String render(JudgedCases cases) {
        List<List<String>> lines = new ArrayList<>();
        for (JudgedSide side : cases.sides()) {
            List<Judgement> ranking = side.verdict().ranking();
            for (int rank = 0; rank < ranking.size(); rank++) {
                List<String> line = new ArrayList<>(identity(side));
                line.add(Integer.toString(rank + 1));
                line.addAll(figures(side.verdict(), ranking.get(rank)));
                line.addAll(why(side));
                lines.add(line);
            }
        }
        return CsvTables.write(HEADER, lines);
    }

    private static List<String> identity(JudgedSide side) {
        return List.of(
                side.clock().label(),
                side.cell().mode().label(),
                side.cell().algorithm(),
                Integer.toString(side.cell().workers()));
    }

    private static List<String> figures(LawVerdict verdict, Judgement law) {
        double worth = verdict.evidence().worth().effectiveUpdates();
        var distances = law.fit().distances();
        return List.of(
                law.fit().law().name(),
                law.fit().law().parameters().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(";")),
                law.intervals().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().low() + ".."
                                + entry.getValue().high())
                        .collect(Collectors.joining(";")),
                law.test().label(),
                CsvTables.number(law.test().pValue().orElse(Double.NaN)),
                CsvTables.number(worth),
                CsvTables.number(law.bic()),
                CsvTables.number(law.fit().aic(worth)),
                CsvTables.number(distances.bhattacharyya()),
                CsvTables.number(distances.totalVariation()),
                CsvTables.number(distances.hellinger()),
                CsvTables.number(distances.kolmogorov()),
                CsvTables.number(distances.wasserstein()),
                CsvTables.number(verdict.evidence().noiseFloor()));
    }

    private static List<String> why(JudgedSide side) {
        return List.of(
                CsvTables.number(
                        side.why().map(some -> some.computeCv().orElse(Double.NaN)).orElse(Double.NaN)),
                CsvTables.number(
                        side.why().map(some -> some.distances().totalVariation()).orElse(Double.NaN)),
                CsvTables.number(side.why().map(some -> some.shortfall()).orElse(Double.NaN)));
    }
}
