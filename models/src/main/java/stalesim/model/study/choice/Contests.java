package stalesim.model.study.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import stalesim.model.result.Clock;
import stalesim.model.study.Confidence;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.Prices;
import stalesim.model.study.Study;
import stalesim.model.study.Trial;
import stalesim.model.study.WantedLoss;
import stalesim.model.study.WhichAlgorithm;
import stalesim.model.study.WorkerPaths;

/** What studies choose between, and by what. */
public final class Contests {

    private Contests() {}

    /**
     * Between numbers of workers: a contest a clock, mode, algorithm and point but for the number of workers, for the
     * wanted loss of its point.
     *
     * @param study the question
     * @param trials runs, in any order
     * @param epsilon wanted loss
     * @return the contests, entrants in the order of their first runs
     */
    public static List<Contest> of(HowMany study, List<Trial> trials, double epsilon) {
        return Contest.divide(
                        trials,
                        epsilon,
                        study.prices(),
                        alternative -> List.of(
                                WorkerPaths.without(alternative.point()), alternative.mode(), alternative.algorithm()))
                .stream()
                .map(Contests::atItsPoint)
                .toList();
    }

    /**
     * Between algorithms: a contest a clock, point, mode and number of workers, for the wanted loss of its point.
     *
     * @param study the question
     * @param trials runs, in any order
     * @param epsilon wanted loss; NaN if there is none
     * @return the contests, entrants in the order of their first runs
     */
    public static List<Contest> of(WhichAlgorithm study, List<Trial> trials, double epsilon) {
        return Contest.divide(
                        trials,
                        epsilon,
                        Prices.NONE,
                        alternative -> alternative.point() + " " + alternative.mode() + " " + alternative.workers())
                .stream()
                .map(Contests::atItsPoint)
                .toList();
    }

    /**
     * Between algorithms, each with any number of workers: a contest a clock, point and mode. As repetitions were added
     * for other contests, all entrants are judged by as many as the one with the fewest has.
     *
     * @param study the question
     * @param trials runs, in any order
     * @param epsilon wanted loss; NaN if there is none
     * @param among what the alternatives of a contest have in common besides clock and mode: their point, but for the
     *     number of workers
     * @return the contests, entrants in the order of their first runs
     */
    public static List<Contest> withAnyWorkers(
            WhichAlgorithm study,
            List<Trial> trials,
            double epsilon,
            Function<Alternative, Map<String, String>> among) {
        return Contest.divide(
                        trials,
                        epsilon,
                        Prices.NONE,
                        alternative -> among.apply(alternative) + " " + alternative.mode())
                .stream()
                .map(Contests::atItsPoint)
                .map(Contest::evened)
                .toList();
    }

    /** With the wanted loss of the point, which all of its entrants share. */
    private static Contest atItsPoint(Contest contest) {
        double epsilon = WantedLoss.at(contest.entrants().get(0).alternative().point(), contest.epsilon());
        return new Contest(contest.clock(), contest.entrants(), epsilon, contest.prices());
    }

    /**
     * The criteria that a number of workers is chosen by.
     *
     * @param study the question
     * @return those for which the study states what they need
     */
    public static List<Criterion> criteria(HowMany study) {
        List<Criterion> criteria = new ArrayList<>(List.of(
                Criterion.TIME_PER_GRADIENT,
                Criterion.UPDATES_TO_TARGET,
                Criterion.TIME_TO_TARGET,
                Criterion.WORKER_SECONDS));
        if (study.prices().charge()) {
            criteria.add(Criterion.PRICE);
        }
        if (study.prices().draw()) {
            criteria.add(Criterion.ENERGY);
        }
        return criteria;
    }

    /**
     * Whose repetitions are too few for the study's choices.
     *
     * @param study the question
     * @param trials simulated runs so far
     * @param epsilon wanted loss; NaN if there is none
     * @return contenders of choices that are not decided; nobody for a study that chooses nothing
     */
    public static Set<Alternative> undecided(Study study, List<Trial> trials, double epsilon) {
        List<Trial> simulated = trials.stream()
                .filter(trial -> trial.run().clock() == Clock.SIMULATED)
                .toList();
        if (study instanceof HowMany howMany) {
            return undecided(of(howMany, simulated, epsilon), decisive(howMany), howMany.confidence());
        }
        if (study instanceof WhichAlgorithm which) {
            return undecided(of(which, simulated, epsilon), List.of(which.by()), which.confidence());
        }
        return Set.of();
    }

    /** Time and money decide; throughput and updates are told besides. */
    private static List<Criterion> decisive(HowMany study) {
        return criteria(study).stream()
                .filter(criterion -> criterion != Criterion.TIME_PER_GRADIENT
                        && criterion != Criterion.UPDATES_TO_TARGET)
                .toList();
    }

    private static Set<Alternative> undecided(
            List<Contest> contests, List<Criterion> criteria, Confidence confidence) {
        return contests.stream()
                .flatMap(contest -> criteria.stream()
                        .flatMap(criterion -> contest.choose(criterion, confidence).stream()))
                .filter(choice -> !choice.decided())
                .flatMap(choice -> choice.contenders().stream())
                .map(Entrant::alternative)
                .collect(Collectors.toSet());
    }
}
