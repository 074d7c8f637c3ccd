package stalesim.report.study.workers;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.result.Clock;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.choice.Choice;
import stalesim.report.chart.Figure;
import stalesim.report.chart.Scaling;
import stalesim.report.chart.ScalingCharts;
import stalesim.report.page.FigureGroup;
import stalesim.report.study.workers.WorkerChoices.Aim;

/** The figures behind a choice between numbers of workers, against the number of workers. */
record HowManyCharts(HowMany study) {

    private static final List<Aim> DRAWN =
            List.of(Aim.FASTEST, Aim.FEWEST_WORKER_SECONDS, Aim.CHEAPEST, Aim.LEAST_ENERGY, Aim.STATISTICAL);

    List<FigureGroup> of(WorkerPair pair) {
        List<Figure> figures = new ArrayList<>();
        for (Aim aim : DRAWN) {
            pair.choice(aim).ifPresent(choice -> figures.add(figure(pair, aim, choice)));
        }
        return figures.isEmpty()
                ? List.of()
                : List.of(new FigureGroup(
                        "Against the number of workers",
                        "",
                        ScalingCharts.figureKey(study.confidence().level()),
                        figures));
    }

    private Figure figure(WorkerPair pair, Aim aim, Choice choice) {
        Criterion criterion = choice.criterion();
        boolean simulated = pair.choices().contest().clock() == Clock.SIMULATED;
        List<Scaling.Point> made = points(pair.choices(), criterion);
        List<Scaling.Point> real =
                pair.real().map(measured -> points(measured, criterion)).orElse(List.of());
        return ScalingCharts.figure(
                pair.label(),
                aim.label(),
                criterion.figure(),
                simulated ? new Scaling(made, real) : new Scaling(List.of(), made),
                choice.chosen().alternative().workers());
    }

    private static List<Scaling.Point> points(WorkerChoices choices, Criterion criterion) {
        List<Scaling.Point> points = new ArrayList<>();
        choices.byWorkers().forEach(entrant -> choices.mean(entrant, criterion).ifPresent(mean -> {
            boolean bounded = !Double.isNaN(mean.low());
            points.add(new Scaling.Point(
                    entrant.alternative().workers(),
                    mean.centre(),
                    bounded ? Math.max(0, mean.low()) : mean.centre(),
                    bounded ? mean.high() : mean.centre()));
        }));
        return points;
    }
}
