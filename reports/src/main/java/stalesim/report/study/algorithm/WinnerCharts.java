package stalesim.report.study.algorithm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stalesim.model.statistics.Interval;
import stalesim.model.study.choice.Entrant;
import stalesim.model.study.choice.Winner;
import stalesim.report.chart.Figure;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.kind.KindLines;
import stalesim.report.chart.kind.KindPoint;
import stalesim.report.chart.kind.Kinds;
import stalesim.report.chart.kind.WinnerMaps;
import stalesim.report.chart.kind.WinnerMaps.Side;
import stalesim.report.chart.kind.WinnerTile;
import stalesim.report.page.FigureGroup;
import stalesim.report.wording.Words;

/** Maps of winners, and lines of how good everybody is. */
record WinnerCharts(WinnerGround ground) {

    private static final double PERCENT = 100;
    private static final String WORKERS = "workers m";

    List<FigureGroup> all() {
        List<FigureGroup> groups = new ArrayList<>(List.of(maps()));
        if (ground.directions().size() <= 1) {
            lines().ifPresent(groups::add);
        }
        return groups;
    }

    private Kinds kinds() {
        return new Kinds(ground.algorithms());
    }

    private FigureGroup maps() {
        boolean suited = ground.directions().size() > 1;
        String note = "Letters tell the winner" + (suited ? " and its best number of workers" : "")
                + ", figures below them how much more the best other algorithm needs. Hatched fields with a question"
                + " mark are undecided; a dash is where nobody reached the wanted loss in all runs.";
        return new FigureGroup(
                "Who wins where", note, WinnerMaps.key(kinds()), suited ? panels() : List.of(byWorkers()));
    }

    /** Workers to the right, what is swept upwards. */
    private Figure byWorkers() {
        List<Integer> workers = ground.workers();
        Optional<Direction> up = ground.directions().stream().findFirst();
        List<List<String>> steps = up.map(Direction::steps).orElse(List.of(List.of()));
        Side upwards = new Side(
                up.map(Direction::label).orElse(""),
                steps.stream().map(step -> up.map(direction -> direction.name(step)).orElse("")).toList());
        List<WinnerTile> tiles = ground.byWorkers().stream()
                .map(cell -> tile(
                        cell,
                        workers.indexOf(cell.workers().orElseThrow()),
                        up.map(direction -> steps.indexOf(cell.step(direction))).orElse(0)))
                .toList();
        Side right = new Side(WORKERS, workers.stream().map(String::valueOf).toList());
        return WinnerMaps.draw("Winners" + ground.label(), List.of(right, upwards), tiles, kinds());
    }

    /** The last two directions make a map, the others a map for each of their steps. */
    private List<Figure> panels() {
        int count = ground.directions().size();
        Direction up = ground.directions().get(count - 2);
        Direction right = ground.directions().get(count - 1);
        Map<String, List<WinnerCell>> panels = new LinkedHashMap<>();
        ground.best().forEach(cell ->
                panels.computeIfAbsent(panel(cell), key -> new ArrayList<>()).add(cell));
        List<Figure> figures = new ArrayList<>();
        panels.forEach((name, cells) -> figures.add(WinnerMaps.draw(
                "Winners" + ground.label() + name,
                List.of(side(right), side(up)),
                cells.stream()
                        .map(cell -> tile(
                                cell,
                                right.steps().indexOf(cell.step(right)),
                                up.steps().indexOf(cell.step(up))))
                        .toList(),
                kinds())));
        return figures;
    }

    private String panel(WinnerCell cell) {
        StringBuilder name = new StringBuilder();
        ground.directions().stream()
                .limit(ground.directions().size() - 2L)
                .forEach(direction -> name.append(", ")
                        .append(direction.axis().label())
                        .append(" = ")
                        .append(direction.name(cell.step(direction))));
        return name.toString();
    }

    private static Side side(Direction direction) {
        return new Side(
                direction.label(), direction.steps().stream().map(direction::name).toList());
    }

    private WinnerTile tile(WinnerCell cell, int x, int y) {
        if (cell.winner().isEmpty()) {
            return new WinnerTile(x, y, Optional.empty(), "–", "", true);
        }
        Winner winner = cell.winner().get();
        String letter = kinds().letter(winner.algorithm());
        String label = letter + (cell.workers().isPresent() ? "" : " " + winner.workers())
                + (winner.decided() ? "" : "?");
        String detail = winner.margin().map(WinnerCharts::margin).orElse("alone");
        return new WinnerTile(x, y, Optional.of(winner.algorithm()), label, detail, winner.decided());
    }

    static String margin(double share) {
        String text = Math.abs(share) < 0.0995
                ? String.format(Locale.ROOT, "%+.1f\u00a0%%", PERCENT * share)
                : share < 10
                        ? String.format(Locale.ROOT, "%+.0f\u00a0%%", PERCENT * share)
                        : String.format(Locale.ROOT, "%.0f times", 1 + share);
        return Words.signed(text);
    }

    /** Over what is swept, everybody with its best number of workers; over numbers of workers where nothing is. */
    private Optional<FigureGroup> lines() {
        boolean swept = !ground.directions().isEmpty();
        List<KindPoint> points = swept ? bestPoints(ground.directions().get(0)) : workerPoints();
        Side side = swept
                ? side(ground.directions().get(0))
                : new Side(WORKERS, ground.workers().stream().map(String::valueOf).toList());
        if (points.isEmpty()) {
            return Optional.empty();
        }
        String heading = swept ? "Everybody with its best number of workers" : "Everybody by number of workers";
        String note = "Means with intervals" + (swept ? "; beside a point stands the number of workers" : "")
                + ". Less is better.";
        return Optional.of(new FigureGroup(
                heading,
                note,
                kinds().key(KeyEntry.Mark.LINE),
                List.of(KindLines.draw(side, ground.study().by().figure() + ground.label(), points, kinds()))));
    }

    private List<KindPoint> bestPoints(Direction direction) {
        List<KindPoint> points = new ArrayList<>();
        for (WinnerCell cell : ground.best()) {
            for (String algorithm : ground.algorithms()) {
                best(cell, algorithm).ifPresent(entrant -> points.add(point(
                        cell,
                        entrant,
                        direction.steps().indexOf(cell.step(direction)),
                        String.valueOf(entrant.alternative().workers()))));
            }
        }
        points.sort(Comparator.comparingInt(KindPoint::step));
        return points;
    }

    private List<KindPoint> workerPoints() {
        List<KindPoint> points = new ArrayList<>();
        for (WinnerCell cell : ground.byWorkers()) {
            int step = ground.workers().indexOf(cell.workers().orElseThrow());
            cell.contest().entrants().stream()
                    .filter(entrant -> mean(cell, entrant).isPresent())
                    .forEach(entrant -> points.add(point(cell, entrant, step, "")));
        }
        points.sort(Comparator.comparingInt(KindPoint::step));
        return points;
    }

    private Optional<Entrant> best(WinnerCell cell, String algorithm) {
        return cell.contest().entrants().stream()
                .filter(entrant -> entrant.alternative().algorithm().equals(algorithm))
                .filter(entrant -> mean(cell, entrant).isPresent())
                .min(Comparator.comparingDouble(
                        entrant -> mean(cell, entrant).orElseThrow().centre()));
    }

    private KindPoint point(WinnerCell cell, Entrant entrant, int step, String label) {
        Interval mean = mean(cell, entrant).orElseThrow();
        boolean bounded = !Double.isNaN(mean.halfWidth());
        return new KindPoint(
                entrant.alternative().algorithm(),
                step,
                mean.centre(),
                bounded ? mean.low() : mean.centre(),
                bounded ? mean.high() : mean.centre(),
                label);
    }

    private Optional<Interval> mean(WinnerCell cell, Entrant entrant) {
        return entrant.mean(
                ground.study().by(),
                cell.contest().epsilon(),
                cell.contest().prices(),
                ground.study().confidence().level());
    }
}
