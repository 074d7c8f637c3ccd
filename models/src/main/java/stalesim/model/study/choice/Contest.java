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
import stalesim.model.selection.KimNelson;
import stalesim.model.selection.MultipleComparisons;
import stalesim.model.selection.Screening;
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

    /** By more first repetitions little is won, by fewer the first look is unsure. */
    private static final int FIRST_STAGE = 10;

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
     * Chooses: Kim and Nelson's selection decides, multiple comparisons with the best tell what the choice may cost.
     * The indifference zone is a share of the least mean of the first stage.
     *
     * @param criterion what counts
     * @param confidence how sure the choice has to be
     * @return the choice; empty if nobody reached the goal in every replication
     */
    public Optional<Choice> choose(Criterion criterion, Confidence confidence) {
        Map<String, Entrant> byName = entrants.stream()
                .collect(Collectors.toMap(entrant -> entrant.alternative().name(), Function.identity()));
        List<Candidate> candidates = candidates(criterion);
        List<Candidate> eligible = Eligibility.of(candidates).eligible();
        if (eligible.isEmpty() || eligible.stream().anyMatch(candidate -> candidate.replications() < 2)) {
            return Optional.empty();
        }
        Screening screening = screening(eligible, confidence);
        MultipleComparisons comparisons = MultipleComparisons.of(eligible, confidence.level());
        String chosen = screening.chosen().orElse(comparisons.chosen());
        return Optional.of(new Choice(
                criterion,
                byName.get(chosen),
                screening.chosen().isPresent(),
                screening.survivors().stream().map(byName::get).toList(),
                comparisons));
    }

    private List<Candidate> candidates(Criterion criterion) {
        return entrants.stream()
                .map(entrant -> entrant.candidate(criterion, epsilon, prices))
                .toList();
    }

    private static Screening screening(List<Candidate> eligible, Confidence confidence) {
        int stage = eligible.stream().mapToInt(Candidate::replications).min().orElseThrow();
        int first = Math.min(stage, FIRST_STAGE);
        double least = eligible.stream()
                .mapToDouble(candidate -> mean(candidate.first(first)))
                .min()
                .orElseThrow();
        // where everything costs nothing, no difference is too small to matter
        double zone = Math.max(Math.abs(least) * confidence.indifference(), Double.MIN_NORMAL);
        return new KimNelson(confidence.level(), zone, first).screen(eligible);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
