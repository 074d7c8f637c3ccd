package stalesim.model.study.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.study.Trial;
import stalesim.model.study.WhatIf;

/**
 * Who is compared with whom: what both sides have, by clock and mode; algorithms by their place in the list; numbers of
 * workers as they are, or by their place in ascending order where a change replaces them by as many others. Runs are
 * paired by replication, which names their random streams.
 */
public final class Pairing {

    private Pairing() {}

    /** Repetitions of one number of workers, by replication. */
    private record Series(Subject subject, Map<Integer, RunResult> runs) {}

    /** Which clock, which mode, which place in the list of algorithms. */
    private record Stand(Clock clock, Mode mode, int place) {}

    /**
     * Pairs the runs of a study.
     *
     * @param study the question
     * @param trials runs in plan order, so that algorithms come in the order of their list
     * @param epsilon wanted loss of the scenario as it is; NaN if there is none
     * @return a comparison for each change and what both have, by change
     */
    public static List<Comparison> of(WhatIf study, List<Trial> trials, double epsilon) {
        Map<Stand, Map<Integer, Series>> asIs = stands(trials, WhatIf.AS_IS);
        List<Comparison> comparisons = new ArrayList<>();
        for (WhatIf.Change change : study.changes()) {
            Map<Stand, Map<Integer, Series>> changed = stands(trials, change.name());
            asIs.forEach((stand, before) -> partners(
                            before.keySet().stream().toList(),
                            changed.getOrDefault(stand, Map.of()).keySet().stream().toList())
                    .forEach((m, other) -> compare(before.get(m), changed.get(stand).get(other), change, epsilon)
                            .ifPresent(comparisons::add)));
        }
        return comparisons;
    }

    /**
     * Which numbers of workers are compared.
     *
     * @param asIs numbers as they are
     * @param changed numbers of the changed scenario
     * @return the partner of each that has one: all by place where there are as many others, else those that both have
     */
    public static Map<Integer, Integer> partners(List<Integer> asIs, List<Integer> changed) {
        List<Integer> before = List.copyOf(new TreeSet<>(asIs));
        List<Integer> after = List.copyOf(new TreeSet<>(changed));
        Map<Integer, Integer> partners = new LinkedHashMap<>();
        for (int place = 0; place < before.size(); place++) {
            int workers = before.get(place);
            if (before.size() == after.size()) {
                partners.put(workers, after.get(place));
            } else if (after.contains(workers)) {
                partners.put(workers, workers);
            }
        }
        return partners;
    }

    private static Optional<Comparison> compare(Series before, Series after, WhatIf.Change change, double epsilon) {
        List<RunPair> pairs = new ArrayList<>();
        before.runs().forEach((replication, run) -> {
            if (after.runs().containsKey(replication)) {
                pairs.add(new RunPair(run, after.runs().get(replication)));
            }
        });
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comparison(change, before.subject(), after.subject(), pairs, epsilon));
    }

    private static Map<Stand, Map<Integer, Series>> stands(List<Trial> trials, String step) {
        List<RunResult> runs = trials.stream()
                .filter(trial -> step.equals(trial.point().get(WhatIf.AXIS)))
                .map(Trial::run)
                .toList();
        List<String> algorithms =
                List.copyOf(new LinkedHashSet<>(runs.stream().map(RunResult::algorithm).toList()));
        Map<Stand, Map<Integer, Series>> stands = new LinkedHashMap<>();
        for (RunResult run : runs) {
            Subject subject = Subject.of(run);
            Stand stand = new Stand(run.clock(), run.mode(), algorithms.indexOf(run.algorithm()));
            stands.computeIfAbsent(stand, key -> new TreeMap<>())
                    .computeIfAbsent(run.workers(), key -> new Series(subject, new TreeMap<>()))
                    .runs()
                    .put(run.replication(), run);
        }
        return stands;
    }
}
