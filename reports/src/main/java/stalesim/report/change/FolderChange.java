package stalesim.report.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import stalesim.model.hypothesis.Holm;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.study.Trial;
import stalesim.report.change.FigureChange.Verdict;

/**
 * What changed between two sets of runs. Simulated runs of the same seed are compared in pairs of the same repetition
 * (common random numbers), all others as independent samples (Welch). With Holm's correction, no more than one
 * comparison of folders in twenty calls anything significant that is not.
 *
 * @param figures of the cells that both have, in the order of the first
 * @param onlyBefore cells that the second lacks
 * @param onlyAfter cells that the first lacks
 */
public record FolderChange(
        List<FigureChange> figures, List<ComparedCell> onlyBefore, List<ComparedCell> onlyAfter) {

    private static final double LEVEL = 0.95;

    /** Makes the lists immutable. */
    public FolderChange {
        figures = List.copyOf(figures);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /**
     * Compares.
     *
     * @param before runs of the first folder
     * @param after runs of the second
     * @param epsilon loss that both want; NaN if they want none, or others
     * @return the changes
     */
    public static FolderChange of(List<Trial> before, List<Trial> after, double epsilon) {
        Map<ComparedCell, List<RunResult>> first = byCell(before);
        Map<ComparedCell, List<RunResult>> second = byCell(after);
        List<SingleChange> comparisons = new ArrayList<>();
        first.forEach((cell, runs) -> {
            if (second.containsKey(cell)) {
                for (ComparedFigure figure : ComparedFigure.values()) {
                    SingleChange.of(cell, figure, pair(cell, runs, second.get(cell)), epsilon)
                            .ifPresent(comparisons::add);
                }
            }
        });
        return new FolderChange(
                judged(comparisons),
                first.keySet().stream().filter(cell -> !second.containsKey(cell)).toList(),
                second.keySet().stream().filter(cell -> !first.containsKey(cell)).toList());
    }

    private static Map<ComparedCell, List<RunResult>> byCell(List<Trial> trials) {
        Map<ComparedCell, List<RunResult>> cells = new LinkedHashMap<>();
        trials.stream()
                .sorted(Comparator.comparingInt(trial -> trial.run().replication()))
                .forEach(trial -> cells.computeIfAbsent(ComparedCell.of(trial), key -> new ArrayList<>())
                        .add(trial.run()));
        return cells;
    }

    private static RunPairs pair(ComparedCell cell, List<RunResult> before, List<RunResult> after) {
        boolean common = cell.clock() == Clock.SIMULATED && before.get(0).seed() == after.get(0).seed();
        if (!common) {
            return new RunPairs(before, after, false);
        }
        int pairs = (int) IntStream.range(0, Math.min(before.size(), after.size()))
                .takeWhile(i -> before.get(i).replication() == after.get(i).replication())
                .count();
        return new RunPairs(before.subList(0, pairs), after.subList(0, pairs), true);
    }

    private static List<FigureChange> judged(List<SingleChange> comparisons) {
        double[] known = comparisons.stream()
                .mapToDouble(SingleChange::p)
                .filter(p -> !Double.isNaN(p))
                .toArray();
        double[] adjusted = known.length == 0 ? known : Holm.adjust(known);
        List<FigureChange> changes = new ArrayList<>();
        int next = 0;
        for (SingleChange comparison : comparisons) {
            double p = Double.isNaN(comparison.p()) ? Double.NaN : adjusted[next++];
            changes.add(comparison.judged(p, verdict(comparison, p)));
        }
        return changes;
    }

    private static Verdict verdict(SingleChange comparison, double p) {
        if (comparison.identical()) {
            return Verdict.IDENTICAL;
        }
        if (Double.isNaN(p)) {
            return Verdict.UNKNOWN;
        }
        if (p > 1 - LEVEL) {
            return Verdict.NOT_SIGNIFICANT;
        }
        return comparison.change().interval().centre() > 0 ? Verdict.MORE : Verdict.LESS;
    }

    /**
     * How many figures changed in a way.
     *
     * @param verdict which way
     * @return how many
     */
    public long count(Verdict verdict) {
        return figures.stream().filter(change -> change.verdict() == verdict).count();
    }

    /**
     * The figures that changed in some ways.
     *
     * @param verdicts which ways
     * @return in their order
     */
    public List<FigureChange> of(Verdict... verdicts) {
        return figures.stream()
                .filter(change -> Arrays.asList(verdicts).contains(change.verdict()))
                .toList();
    }
}
