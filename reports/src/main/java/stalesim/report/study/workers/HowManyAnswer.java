package stalesim.report.study.workers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.Trial;
import stalesim.model.study.choice.Choice;
import stalesim.model.study.choice.Contest;
import stalesim.model.study.choice.Contests;
import stalesim.report.study.ReadingWords;
import stalesim.report.study.RunEnds;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudySection;
import stalesim.report.study.workers.WorkerChoices.Aim;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** How many workers: the choices, how sure they are, and what the others would cost. */
public final class HowManyAnswer {

    private final HowMany study;
    private final List<WorkerPair> pairs;
    private final List<Trial> trials;

    /**
     * Of a study.
     *
     * @param study the question
     * @param input all runs
     */
    public HowManyAnswer(HowMany study, StudyInput input) {
        this.study = study;
        this.trials = input.trials();
        this.pairs = WorkerPair.of(Contests.of(study, input.trials(), input.epsilon()).stream()
                .map(contest -> new WorkerChoices(study, contest))
                .toList());
    }

    /**
     * Answers.
     *
     * @return the answer
     */
    public StudyAnswer answer() {
        List<String> findings = new ArrayList<>();
        Collection<List<WorkerPair>> rivals = rivals();
        rivals.forEach(pairsOfOne -> headline(pairsOfOne, rivals.size() > 1).ifPresent(findings::add));
        if (findings.isEmpty()) {
            findings.add("No number of workers reached the wanted loss in all of its runs. "
                    + RunEnds.of(trials).advice());
        }
        pairs.forEach(pair -> findings.addAll(findings(pair)));
        HowManyTables tables = new HowManyTables(study);
        List<StudySection> sections = new ArrayList<>();
        sections.add(new StudySection(
                "choices",
                "Choices",
                "Chosen from simulated runs alone; where real runs were made, what they would have chosen is beside"
                        + " it.",
                List.of(),
                List.of(tables.choices(pairs))));
        pairs.forEach(pair -> sections.add(new StudySection(
                pair.id(), pair.label(), "", new HowManyCharts(study).of(pair), List.of(tables.figures(pair)))));
        return new StudyAnswer(findings, sections);
    }

    /** Algorithms between which one can choose: those of one mode at one point. */
    private Collection<List<WorkerPair>> rivals() {
        Map<List<Object>, List<WorkerPair>> rivals = new LinkedHashMap<>();
        pairs.stream()
                .sorted(Comparator.comparing(WorkerPair::mode))
                .forEach(pair -> rivals.computeIfAbsent(List.of(pair.mode(), pair.point()), key -> new ArrayList<>())
                        .add(pair));
        return rivals.values();
    }

    /** The best of them. */
    private Optional<String> headline(List<WorkerPair> rivals, boolean several) {
        return rivals.stream()
                .filter(pair -> pair.choice(Aim.FASTEST).isPresent())
                .min(Comparator.comparingDouble(
                        pair -> pair.choice(Aim.FASTEST).orElseThrow().mean()))
                .map(pair -> headline(pair, several || rivals.size() > 1));
    }

    private String headline(WorkerPair pair, boolean several) {
        Choice choice = pair.choice(Aim.FASTEST).orElseThrow();
        return "Take " + workers(choice) + (several ? " with " + pair.label() : "") + ": the wanted loss is reached in "
                + Figures.time(choice.mean() * 1e9, 3) + price(pair.choices(), choice) + ". "
                + sureness(pair.choices().contest(), choice) + edge(pair.choices(), choice)
                + ReadingWords.advice(pair.choices().contest(), choice).map(advice -> " " + advice).orElse("");
    }

    private static String workers(Choice choice) {
        return Words.count(choice.chosen().alternative().workers(), "worker");
    }

    private String sureness(Contest contest, Choice choice) {
        String level = Figures.level(study.confidence().level());
        double worse = choice.regret() / Math.abs(choice.mean());
        if (choice.sure()) {
            return "That this is the best of the numbers tried, or within "
                    + Figures.percent(study.confidence().indifference()) + " of it, holds at " + level + ".";
        }
        String others = WorkerChoices.words(choice.possible(contest.entrants()).stream()
                .filter(entrant -> !entrant.equals(choice.chosen()))
                .toList());
        String by = choice.decided() ? "" : " by " + Words.count(choice.chosen().runs().size(), "run") + " each";
        return "It cannot be told apart from m = " + others + by + "; if it is not the best, it costs at most "
                + Figures.percent(worse) + " more.";
    }

    /** With the most workers that were tried, nothing tells that throughput does not grow on. */
    private String saturation(WorkerChoices choices, Choice choice) {
        int smallest = choices.smallestAsGood(choice);
        return smallest == choices.mostTried()
                ? "throughput still grows at " + Words.count(smallest, "worker")
                        + ", the most that were tried: m*_C is no smaller. Try more."
                : "throughput no longer grows by more than " + Figures.percent(study.confidence().indifference())
                        + " beyond m*_C = " + smallest + ".";
    }

    /** The price of the choice, where prices are stated. */
    private String price(WorkerChoices choices, Choice choice) {
        return study.prices().charge()
                ? choices.mean(choice.chosen(), Criterion.PRICE)
                        .map(mean -> " for " + HowManyTables.figure(Criterion.PRICE, mean.centre(), study))
                        .orElse("")
                : "";
    }

    private static String edge(WorkerChoices choices, Choice choice) {
        return choice.chosen().alternative().workers() == choices.mostTried()
                ? " More than these were not tried, and may be better."
                : "";
    }

    private List<String> findings(WorkerPair pair) {
        List<String> findings = new ArrayList<>();
        pair.choice(Aim.SATURATION)
                .ifPresent(choice -> findings.add(pair.label() + ": " + saturation(pair.choices(), choice)));
        pair.choice(Aim.FASTEST).ifPresent(choice -> findings.add(pair.label() + ": m*_S = "
                + choice.chosen().alternative().workers()
                + " is soonest at the wanted loss; the smallest that is as good"
                + " is " + pair.choices().smallestAsGood(choice) + "."));
        for (Aim aim : List.of(Aim.CHEAPEST, Aim.CHEAPEST_IN_TIME, Aim.FASTEST_IN_BUDGET)) {
            pair.choice(aim).ifPresent(choice -> findings.add(pair.label() + ": " + aim.label() + " is "
                    + workers(choice) + ", " + HowManyTables.figure(choice.criterion(), choice.mean(), study) + "."));
        }
        if (study.withinSeconds().isPresent() && pair.choice(Aim.CHEAPEST_IN_TIME).isEmpty()) {
            findings.add(pair.label() + ": no number of workers surely reaches the wanted loss within "
                    + Figures.time(study.withinSeconds().getAsDouble() * 1e9, 3) + ".");
        }
        if (study.budget().isPresent() && pair.choice(Aim.FASTEST_IN_BUDGET).isEmpty()) {
            findings.add(pair.label() + ": no number of workers surely reaches the wanted loss for "
                    + HowManyTables.figure(Criterion.PRICE, study.budget().getAsDouble(), study) + ".");
        }
        pair.stepsApart(Aim.FASTEST).ifPresent(steps -> findings.add(pair.label() + ": measured, m = "
                + pair.measured(Aim.FASTEST).orElseThrow().chosen().alternative().workers() + " was soonest, "
                + (steps == 0 ? "the same." : Words.count(steps, "step") + " of the grid away.")));
        return findings;
    }
}
