package stalesim.model.study.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.selection.Candidate;
import stalesim.model.selection.Eligibility;
import stalesim.model.selection.MultipleComparisons;
import stalesim.model.study.Confidence;
import stalesim.model.study.Criterion;
import stalesim.model.study.Prices;
import stalesim.model.study.Trial;

/**
 * Alternatives between which one is chosen, by what their runs say.
 *
 * @param clock which clock the runs are of
 * @param entrants in the order of the plan
 * @param epsilon wanted loss; NaN if there is none
 * @param prices what time costs
 */
public record Contest(Clock clock, List<Entrant> entrants, double epsilon, Prices prices) {

    /** Makes the list immutable. */
    public Contest {
        entrants = List.copyOf(entrants);
    }

    /**
     * Divides runs into contests.
     *
     * @param trials runs, in any order
     * @param epsilon wanted loss; NaN if there is none
     * @param prices what time costs
     * @param among what all alternatives of a contest have in common
     * @return a contest a clock and common property, in the order of their first runs; entrants likewise
     */
    public static List<Contest> divide(
            List<Trial> trials, double epsilon, Prices prices, Function<Alternative, Object> among) {
        Map<List<Object>, Map<Alternative, List<RunResult>>> contests = new LinkedHashMap<>();
        for (Trial trial : trials) {
            Alternative alternative = Alternative.of(trial);
            contests.computeIfAbsent(
                            List.of(trial.run().clock(), among.apply(alternative)), key -> new LinkedHashMap<>())
                    .computeIfAbsent(alternative, key -> new ArrayList<>())
                    .add(trial.run());
        }
        List<Contest> divided = new ArrayList<>();
        contests.forEach((key, runs) -> divided.add(new Contest((Clock) key.get(0), entrants(runs), epsilon, prices)));
        return divided;
    }

    private static List<Entrant> entrants(Map<Alternative, List<RunResult>> runs) {
        List<Entrant> entrants = new ArrayList<>();
        runs.forEach((alternative, repeated) -> entrants.add(new Entrant(
                alternative,
                repeated.stream()
                        .sorted(Comparator.comparingInt(RunResult::replication))
                        .toList())));
        return entrants;
    }

    /**
     * The same contest among some of its entrants.
     *
     * @param kept those that stay
     * @return perhaps nobody
     */
    public Contest among(List<Entrant> kept) {
        return new Contest(clock, kept, epsilon, prices);
    }

    /** The same contest with the first replications of each, as many as all have. */
    Contest evened() {
        int fewest = entrants.stream().mapToInt(entrant -> entrant.runs().size()).min().orElse(0);
        return among(entrants.stream()
                .map(entrant -> new Entrant(entrant.alternative(), entrant.runs().subList(0, fewest)))
                .toList());
    }

    /**
     * Chooses by multiple comparisons with the best: it is decided once the chosen one is, at the wanted confidence,
     * worse than the best by no more than the indifference allows.
     *
     * @param criterion what counts
     * @param confidence how sure the choice has to be
     * @return the choice; empty if nobody reached the goal in every replication
     */
    public Optional<Choice> choose(Criterion criterion, Confidence confidence) {
        List<Candidate> eligible = Eligibility.of(candidates(criterion)).eligible();
        if (eligible.isEmpty() || eligible.stream().anyMatch(candidate -> candidate.replications() < 2)) {
            return Optional.empty();
        }
        Map<String, Entrant> byName = entrants.stream()
                .collect(Collectors.toMap(entrant -> entrant.alternative().name(), Function.identity()));
        MultipleComparisons comparisons = MultipleComparisons.of(eligible, confidence.levelOfLook());
        return Optional.of(new Choice(
                criterion,
                byName.get(comparisons.chosen()),
                comparisons.contenders().stream().map(byName::get).toList(),
                comparisons,
                MultipleComparisons.of(
                        doubted(criterion, eligible, comparisons.chosen()), confidence.levelOfLook()),
                confidence.indifference()));
    }

    /** The chosen one as late and the others as early as their loss curves leave open. */
    private List<Candidate> doubted(Criterion criterion, List<Candidate> eligible, String chosen) {
        Map<String, Double> errors = entrants.stream()
                .collect(Collectors.toMap(
                        entrant -> entrant.alternative().name(),
                        entrant -> Reading.of(entrant, criterion, epsilon).error()));
        return eligible.stream()
                .map(candidate -> candidate.times(candidate.name().equals(chosen)
                        ? 1 + errors.get(candidate.name())
                        : Math.max(0, 1 - errors.get(candidate.name()))))
                .toList();
    }

    private List<Candidate> candidates(Criterion criterion) {
        return entrants.stream()
                .map(entrant -> entrant.candidate(criterion, epsilon, prices))
                .toList();
    }
}
