package stalesim.report.study.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import stalesim.model.sensitivity.Swing;
import stalesim.model.statistics.Interval;
import stalesim.model.study.Response;
import stalesim.model.study.influence.Effect;
import stalesim.model.study.influence.Ranked;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
import stalesim.report.chart.row.BarRow;
import stalesim.report.chart.row.BarRows;
import stalesim.report.chart.xy.MarkedPoints;
import stalesim.report.page.FigureGroup;

/** The effects of a panel as pictures: a ranking, a tornado chart, and mean against spread. */
final class EffectCharts {

    private final PanelAnswer answer;
    private final ShortNames names;
    private final String title;
    private final Unit unit;

    EffectCharts(PanelAnswer answer) {
        this.answer = answer;
        this.names = new ShortNames(answer.study().inputs());
        this.title = answer.panel().subject().name();
        this.unit = Unit.of(answer.study().of(), answer.ranked().get(0).effect().size());
    }

    /** A unit that keeps the numbers on the axis short. */
    private record Unit(String label, double factor) {

        static Unit of(Response response, double greatest) {
            if (response != Response.TIME || greatest >= 1) {
                return new Unit(response.unit().isEmpty() ? "" : ", " + response.unit(), 1);
            }
            return greatest >= 1e-3 ? new Unit(", ms", 1e3) : new Unit(", µs", 1e6);
        }
    }

    List<FigureGroup> all() {
        Effect first = answer.ranked().get(0).effect();
        if (first instanceof Effect.Alone) {
            return List.of(tornado());
        }
        return first instanceof Effect.OnAverage ? List.of(ranking(), spread()) : List.of(shares());
    }

    private String interval() {
        return EffectWords.level(answer.study()) + " interval";
    }

    private FigureGroup tornado() {
        List<BarRow> rows = answer.ranked().stream()
                .map(ranked -> tornadoRow(ranked, ((Effect.Alone) ranked.effect()).swing()))
                .toList();
        return new FigureGroup(
                "Tornado",
                "",
                List.of(
                        new KeyEntry("at the low end of the range", Ink.SIMULATED, KeyEntry.Mark.AREA),
                        new KeyEntry("at the high end", Ink.THIRD_LAW, KeyEntry.Mark.AREA),
                        new KeyEntry(interval(), Ink.TEXT, KeyEntry.Mark.LINE)),
                List.of(BarRows.draw("tornado", title, "change of the " + answered(), rows)));
    }

    private BarRow tornadoRow(Ranked ranked, Swing swing) {
        boolean pale = pale(ranked);
        return new BarRow(
                names.of(ranked.input()),
                List.of(
                        bar(swing.low(), OptionalDouble.empty(), Ink.SIMULATED, pale),
                        bar(swing.high(), OptionalDouble.empty(), Ink.THIRD_LAW, pale)));
    }

    private FigureGroup ranking() {
        List<BarRow> rows = answer.ranked().stream()
                .map(ranked -> new BarRow(
                        names.of(ranked.input()),
                        List.of(bar(
                                ((Effect.OnAverage) ranked.effect()).effects().muStar(),
                                ranked.effect().noise(),
                                Ink.SIMULATED,
                                pale(ranked)))))
                .toList();
        List<KeyEntry> key = new ArrayList<>(List.of(
                new KeyEntry("mu*: mean change over the whole range", Ink.SIMULATED, KeyEntry.Mark.AREA),
                new KeyEntry(interval(), Ink.TEXT, KeyEntry.Mark.LINE)));
        if (answer.panel().repetitions() > 1) {
            key.add(new KeyEntry("noise floor", Ink.REAL, KeyEntry.Mark.DASHES));
        }
        return new FigureGroup(
                "Which moves it most",
                "",
                key,
                List.of(BarRows.draw("ranking", title, "mean change of the " + answered(), rows)));
    }

    private FigureGroup spread() {
        List<MarkedPoints.Point> points = answer.ranked().stream()
                .filter(ranked -> !Double.isNaN(((Effect.OnAverage) ranked.effect()).effects().sigma()))
                .map(ranked -> new MarkedPoints.Point(
                        names.of(ranked.input()),
                        unit.factor() * ranked.effect().size(),
                        unit.factor() * ((Effect.OnAverage) ranked.effect()).effects().sigma(),
                        pale(ranked)))
                .toList();
        return new FigureGroup(
                "How evenly",
                "Far to the right: moves the answer. High up: does so differently at other places, because it is not"
                        + " linear or interacts with other inputs. Near the dashed line the spread is as large as the"
                        + " effect.",
                List.of(),
                points.isEmpty()
                        ? List.of()
                        : List.of(MarkedPoints.draw(
                                "spread", title, List.of("mu*" + unit.label(), "sigma" + unit.label()), points)));
    }

    private FigureGroup shares() {
        List<BarRow> rows = answer.ranked().stream().map(this::shareRow).toList();
        return new FigureGroup(
                "Shares of the variance",
                "",
                List.of(
                        new KeyEntry("first index: alone", Ink.SIMULATED, KeyEntry.Mark.AREA),
                        new KeyEntry("total index: with its interactions", Ink.THIRD_LAW, KeyEntry.Mark.AREA),
                        new KeyEntry(interval(), Ink.TEXT, KeyEntry.Mark.LINE),
                        new KeyEntry("total index by noise alone", Ink.REAL, KeyEntry.Mark.DASHES)),
                List.of(BarRows.draw(
                        "shares", title, "share of the variance of the " + answer.study().of().figure(), rows)));
    }

    private BarRow shareRow(Ranked ranked) {
        Effect.Share share = (Effect.Share) ranked.effect();
        boolean pale = pale(ranked);
        return new BarRow(
                names.of(ranked.input()),
                List.of(
                        bar(share.indices().first(), OptionalDouble.empty(), Ink.SIMULATED, pale),
                        bar(share.indices().total(), share.noise(), Ink.THIRD_LAW, pale)));
    }

    private BarRow.Bar bar(Interval interval, OptionalDouble mark, Ink ink, boolean pale) {
        double factor = ranksByShare() ? 1 : unit.factor();
        return new BarRow.Bar(
                factor * interval.centre(),
                factor * interval.low(),
                factor * interval.high(),
                mark.isPresent() ? OptionalDouble.of(factor * mark.getAsDouble()) : mark,
                ink,
                pale);
    }

    private boolean ranksByShare() {
        return answer.ranked().get(0).effect() instanceof Effect.Share;
    }

    private boolean pale(Ranked ranked) {
        return answer.panel().repetitions() > 1 && !ranked.effect().clear();
    }

    private String answered() {
        return answer.study().of().figure() + unit.label();
    }
}
