package stalesim.report.study.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.study.WhatIf;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Effect;
import stalesim.model.study.effect.Measure;
import stalesim.model.study.effect.RunPair;
import stalesim.report.chart.Figure;
import stalesim.report.chart.row.ForestCharts;
import stalesim.report.chart.row.ForestRow;
import stalesim.report.chart.time.GradientTime;
import stalesim.report.chart.time.GradientTimeCharts;
import stalesim.report.page.FigureGroup;
import stalesim.report.wording.Words;

/** The differences with their intervals, and bars of the time per gradient. */
record WhatIfCharts(ChangedEffects effects, double level) {

    private static final double PERCENT = 100;

    FigureGroup differences(List<Comparison> comparisons) {
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : effects.measures()) {
            List<ForestRow> rows = comparisons.stream()
                    .flatMap(comparison -> effects.effect(comparison, measure)
                            .flatMap(effect -> row(SubjectWords.of(comparison), effect))
                            .stream())
                    .toList();
            if (!rows.isEmpty()) {
                String subject = SubjectWords.of(comparisons.get(0).asIs());
                figures.add(ForestCharts.draw(Words.capital(measure.label()), subject, rows));
            }
        }
        return new FigureGroup(
                "Differences from the scenario as it is",
                "In proportion to the mean as it is. A figure shows the changes whose runs all have it.",
                ForestCharts.key(level),
                figures);
    }

    private static Optional<ForestRow> row(String name, Effect effect) {
        return effect.ratio().map(ratio -> new ForestRow(
                name, percent(ratio.low()), percent(ratio.centre()), percent(ratio.high()), effect.significant()));
    }

    private static double percent(double ratio) {
        return PERCENT * (ratio - 1);
    }

    Optional<FigureGroup> time(List<Comparison> comparisons) {
        Comparison first = comparisons.get(0);
        List<GradientTime> times = new ArrayList<>();
        GradientTime.of(WhatIf.AS_IS, first.pairs().stream().map(RunPair::asIs).toList())
                .ifPresent(times::add);
        for (Comparison comparison : comparisons) {
            GradientTime.of(
                            SubjectWords.of(comparison),
                            comparison.pairs().stream().map(RunPair::changed).toList())
                    .ifPresent(times::add);
        }
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(new FigureGroup(
                        "Where the workers’ time goes",
                        "Mean worker time per gradient. With the same number of workers, throughput is that number"
                                + " over this time.",
                        GradientTimeCharts.key(times),
                        List.of(GradientTimeCharts.draw(SubjectWords.of(first.asIs()), times))));
    }
}
