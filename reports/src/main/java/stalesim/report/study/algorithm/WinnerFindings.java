package stalesim.report.study.algorithm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.study.choice.Winner;
import stalesim.report.study.CriterionWords;
import stalesim.report.study.ReadingWords;
import stalesim.report.study.RunEnds;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** Who wins where, in sentences that are read off the map. */
record WinnerFindings(WinnerGround ground) {

    private static final String NOBODY = "nobody";

    List<String> all() {
        if (ground.byWorkers().stream().allMatch(cell -> cell.winner().isEmpty())) {
            return List.of(none());
        }
        List<String> findings = new ArrayList<>();
        overall().ifPresent(findings::add);
        if (!ground.directions().isEmpty()) {
            findings.addAll(0, along());
        }
        findings.addAll(byWorkers());
        findings.add(tally());
        return findings;
    }

    private String none() {
        boolean once = ground.byWorkers().stream()
                .flatMap(cell -> cell.contest().entrants().stream())
                .allMatch(entrant -> entrant.runs().size() < 2);
        return once
                ? "One run of each cannot tell who is best: state at least two replications."
                : "No algorithm reached the wanted loss in all of its runs, anywhere. "
                        + RunEnds.ofEntrants(ground.byWorkers().stream()
                                        .flatMap(cell -> cell.contest().entrants().stream()))
                                .advice();
    }

    /** The best of all points. */
    private Optional<String> overall() {
        return ground.best().stream()
                .flatMap(cell -> cell.winner().stream())
                .min(Comparator.comparingDouble(winner -> winner.choice().mean()))
                .map(this::overall);
    }

    private String overall(Winner winner) {
        String figure = CriterionWords.figure(ground.study().by(), winner.choice().mean(), "");
        String advice = ReadingWords.advice(winner.contest(), winner.choice())
                .map(words -> " " + words)
                .orElse("");
        String sure = winner.decided()
                ? "That no other algorithm is better, by more than "
                        + Figures.percent(ground.study().confidence().indifference()) + ", holds at "
                        + Figures.level(ground.study().confidence().level()) + "."
                : "It cannot be told apart from " + WinnerWords.contenders(winner) + ".";
        if (ground.directions().isEmpty()) {
            return "Take " + winner.algorithm() + " with " + Words.count(winner.workers(), "worker") + ": " + figure
                    + ". " + sure + advice;
        }
        return "The best of all points is " + winner.algorithm() + " with " + Words.count(winner.workers(), "worker")
                + " at " + place(winner) + ": " + figure + "." + advice;
    }

    private String place(Winner winner) {
        Map<String, String> point = winner.choice().chosen().alternative().point();
        return ground.directions().stream()
                .map(direction -> String.join(" with ", direction.axis().paths()) + " = "
                        + direction.words(direction.step(point)))
                .collect(Collectors.joining(", "));
    }

    /** Along the last direction, everybody with its best number of workers, for each step of the others. */
    private List<String> along() {
        Direction last = ground.directions().get(ground.directions().size() - 1);
        Map<String, List<WinnerCell>> rows = new LinkedHashMap<>();
        ground.best().forEach(cell ->
                rows.computeIfAbsent(where(cell), key -> new ArrayList<>()).add(cell));
        Map<String, List<String>> told = new LinkedHashMap<>();
        rows.forEach((where, cells) -> new Stretches(last, cells)
                .words()
                .ifPresent(words -> told.computeIfAbsent(words, key -> new ArrayList<>()).add(where)));
        List<String> sentences = new ArrayList<>();
        told.forEach((words, wheres) -> {
            String where = wheres.get(0).isEmpty() ? "" : " where " + String.join(" or ", wheres);
            sentences.add("Best, with the number of workers that suits each, by " + last.axis().label()
                    + where + ": " + words + ".");
        });
        return sentences;
    }

    /** The steps of all directions but the last. */
    private String where(WinnerCell cell) {
        return ground.directions().stream()
                .limit(ground.directions().size() - 1L)
                .map(direction -> String.join(" with ", direction.axis().paths()) + " = "
                        + direction.words(cell.step(direction)))
                .collect(Collectors.joining(", "));
    }

    /** For each number of workers; those of which the same can be said together. */
    private List<String> byWorkers() {
        Map<String, List<Integer>> told = new LinkedHashMap<>();
        for (int workers : ground.workers()) {
            List<WinnerCell> cells = ground.byWorkers().stream()
                    .filter(cell -> cell.workers().orElseThrow() == workers)
                    .toList();
            inWords(cells).ifPresent(
                    words -> told.computeIfAbsent(words, key -> new ArrayList<>()).add(workers));
        }
        List<String> sentences = new ArrayList<>();
        told.forEach((words, workers) -> sentences.add("With "
                + workers.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + (workers.equals(List.of(1)) ? " worker: " : " workers: ") + words + "."));
        return sentences;
    }

    private Optional<String> inWords(List<WinnerCell> cells) {
        if (ground.directions().size() > 1) {
            return Optional.empty();
        }
        if (!ground.directions().isEmpty()) {
            return new Stretches(ground.directions().get(0), cells).words();
        }
        return cells.stream()
                .map(cell -> cell.winner()
                        .map(winner -> winner.decided()
                                ? winner.algorithm()
                                : "undecided between " + WinnerWords.contenders(winner))
                        .orElse(NOBODY))
                .findFirst();
    }

    private String tally() {
        Map<String, Long> won = ground.byWorkers().stream()
                .filter(WinnerCell::decided)
                .collect(Collectors.groupingBy(
                        cell -> cell.winner().orElseThrow().algorithm(), LinkedHashMap::new, Collectors.counting()));
        long nobody = ground.byWorkers().stream().filter(cell -> cell.winner().isEmpty()).count();
        long decided = won.values().stream().mapToLong(Long::longValue).sum();
        long undecided = ground.byWorkers().size() - decided - nobody;
        String wins = won.isEmpty()
                ? "nobody for sure"
                : won.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
        return "Of " + Words.count(ground.byWorkers().size(), "field") + " of points and numbers of workers win: "
                + wins + "; " + undecided + " are undecided" + (nobody == 0 ? "." : ", and in " + nobody
                + " nobody reached the wanted loss in all runs.")
                + " Each field is decided by itself at "
                + Figures.level(ground.study().confidence().level()) + ", differences within "
                + Figures.percent(ground.study().confidence().indifference()) + " not counting.";
    }
}
