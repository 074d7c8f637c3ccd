package stalesim.report.study.workers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.result.Clock;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.choice.Choice;
import stalesim.report.chart.Figure;
import stalesim.report.chart.PresentClocks;
import stalesim.report.chart.scaling.Scaling;
import stalesim.report.chart.scaling.ScalingCharts;
import stalesim.report.chart.xy.MarkedPoints;
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
        if (figures.isEmpty()) {
            return List.of();
        }
        return List.of(
                new FigureGroup(
                        "Against the number of workers",
                        "",
                        clocks(pair).of(ScalingCharts.figureKey(study.confidence().level())),
                        figures),
                new FigureGroup(
                        "Time against worker-seconds",
                        "Points are numbers of workers. Blue: nobody else is both sooner and takes fewer worker-seconds"
                                + " (the Pareto front). Grey: somebody is.",
                        List.of(),
                        List.of(front(pair))));
    }

    private static PresentClocks clocks(WorkerPair pair) {
        boolean simulated = pair.choices().contest().clock() == Clock.SIMULATED;
        return new PresentClocks(simulated, !simulated || pair.real().isPresent());
    }

    private static Figure front(WorkerPair pair) {
        List<Scaling.Point> times = points(pair.choices(), Criterion.TIME_TO_TARGET);
        List<Scaling.Point> costs = points(pair.choices(), Criterion.WORKER_SECONDS);
        List<MarkedPoints.Point> marks = IntStream.range(0, times.size())
                .mapToObj(i -> new MarkedPoints.Point(
                        String.valueOf(times.get(i).workers()),
                        costs.get(i).mean(),
                        times.get(i).mean(),
                        IntStream.range(0, times.size())
                                .anyMatch(other -> times.get(other).mean() < times.get(i).mean()
                                        && costs.get(other).mean() < costs.get(i).mean())))
                .toList();
        return MarkedPoints.apart(
                "front",
                pair.label(),
                List.of(Criterion.WORKER_SECONDS.figure(), Criterion.TIME_TO_TARGET.figure()),
                marks);
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
                HowManyTables.label(criterion, study),
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
