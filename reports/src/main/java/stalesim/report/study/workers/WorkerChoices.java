package stalesim.report.study.workers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.statistics.Interval;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.choice.Choice;
import stalesim.model.study.choice.Contest;
import stalesim.model.study.choice.Contests;
import stalesim.model.study.choice.Entrant;

/**
 * Every number of workers of one algorithm in one mode at one point under one clock, and what is chosen among them.
 *
 * @param study the question
 * @param contest its entrants
 */
record WorkerChoices(HowMany study, Contest contest) {

    private static final int MOST_NAMED = 4;

    /** How a choice is called, and what it is limited to. */
    enum Aim {
        SATURATION("most gradients a second", Criterion.TIME_PER_GRADIENT),
        STATISTICAL("fewest updates", Criterion.UPDATES_TO_TARGET),
        FASTEST("soonest at the wanted loss", Criterion.TIME_TO_TARGET),
        FEWEST_WORKER_SECONDS("fewest worker-seconds", Criterion.WORKER_SECONDS),
        CHEAPEST("cheapest", Criterion.PRICE),
        LEAST_ENERGY("least energy", Criterion.ENERGY),
        CHEAPEST_IN_TIME("cheapest in time", Criterion.PRICE),
        FASTEST_IN_BUDGET("soonest in budget", Criterion.TIME_TO_TARGET);

        private final String label;
        private final Criterion criterion;

        Aim(String label, Criterion criterion) {
            this.label = label;
            this.criterion = criterion;
        }

        String label() {
            return label;
        }
    }

    /** All choices for which the study states what they need and somebody reached the goal. */
    Map<Aim, Choice> choices() {
        Map<Aim, Choice> choices = new LinkedHashMap<>();
        for (Aim aim : Aim.values()) {
            choose(aim).ifPresent(choice -> choices.put(aim, choice));
        }
        return choices;
    }

    Optional<Choice> choose(Aim aim) {
        return switch (aim) {
            case CHEAPEST_IN_TIME -> limited(Criterion.TIME_TO_TARGET, study.withinSeconds(), cheap());
            case FASTEST_IN_BUDGET -> limited(Criterion.PRICE, study.budget(), aim.criterion);
            default -> Contests.criteria(study).contains(aim.criterion)
                    ? contest.choose(aim.criterion, study.confidence())
                    : Optional.empty();
        };
    }

    private Criterion cheap() {
        return study.prices().charge() ? Criterion.PRICE : Criterion.WORKER_SECONDS;
    }

    /** Among those whose mean is surely within a limit. */
    private Optional<Choice> limited(Criterion limited, OptionalDouble limit, Criterion criterion) {
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        List<Entrant> within = contest.entrants().stream()
                .filter(entrant -> mean(entrant, limited).stream()
                        .anyMatch(mean -> mean.high() <= limit.getAsDouble()))
                .toList();
        return contest.among(within).choose(criterion, study.confidence());
    }

    Optional<Interval> mean(Entrant entrant, Criterion criterion) {
        return entrant.mean(
                criterion,
                contest.epsilon(),
                contest.prices(),
                study.confidence().level());
    }

    /** The smallest number of workers that is as good as the best one. */
    int smallestAsGood(Choice choice) {
        return choice.asGood(contest.entrants()).stream()
                .mapToInt(entrant -> entrant.alternative().workers())
                .min()
                .orElse(choice.chosen().alternative().workers());
    }

    /** The edge of what is known. */
    int mostTried() {
        return contest.entrants().stream()
                .mapToInt(entrant -> entrant.alternative().workers())
                .max()
                .orElse(0);
    }

    /** Numbers of workers in few words. */
    static String words(List<Entrant> entrants) {
        List<String> numbers = entrants.stream()
                .map(entrant -> entrant.alternative().workers())
                .sorted()
                .map(String::valueOf)
                .toList();
        return numbers.size() <= MOST_NAMED
                ? String.join(", ", numbers)
                : numbers.get(0) + " … " + numbers.get(numbers.size() - 1) + " (" + numbers.size() + ")";
    }

    List<Entrant> byWorkers() {
        return contest.entrants().stream()
                .sorted(Comparator.comparingInt(entrant -> entrant.alternative().workers()))
                .toList();
    }
}
