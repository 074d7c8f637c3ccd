package stalesim.model.study.choice;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stalesim.model.selection.Candidate;
import stalesim.model.statistics.Summary;
import stalesim.model.study.WhichAlgorithm;

/**
 * The algorithm that a contest is won by.
 *
 * @param contest between algorithms, perhaps with several numbers of workers each
 * @param choice among its entrants
 */
public record Winner(Contest contest, Choice choice) {

    /**
     * Of a contest.
     *
     * @param study what counts, and how sure it has to be
     * @param contest between algorithms
     * @return the winner; empty if nobody reached the goal in every replication, or somebody has a single one
     */
    public static Optional<Winner> of(WhichAlgorithm study, Contest contest) {
        return contest.choose(study.by(), study.confidence()).map(choice -> new Winner(contest, choice));
    }

    /**
     * Who won.
     *
     * @return name in results
     */
    public String algorithm() {
        return choice.chosen().alternative().algorithm();
    }

    /**
     * With how many workers.
     *
     * @return m
     */
    public int workers() {
        return choice.chosen().alternative().workers();
    }

    /**
     * The algorithms that may be the best.
     *
     * @return the winner's among them
     */
    public Set<String> contenders() {
        Set<String> algorithms = choice.possible(contest.entrants()).stream()
                .map(entrant -> entrant.alternative().algorithm())
                .collect(Collectors.toCollection(TreeSet::new));
        algorithms.add(algorithm());
        return algorithms;
    }

    /**
     * Whether the algorithm is decided, with whichever number of workers.
     *
     * @return true if it is as good as the best within the indifference, or no other algorithm may be the best
     */
    public boolean decided() {
        return choice.sure() || contenders().size() == 1;
    }

    /**
     * The best entrant of another algorithm.
     *
     * @return the one with the least margin among those that reached the goal in every replication; empty if there is
     *     none
     */
    public Optional<Entrant> second() {
        return contest.entrants().stream()
                .filter(entrant -> !entrant.alternative().algorithm().equals(algorithm()))
                .filter(entrant -> candidate(entrant).eligible())
                .min(Comparator.comparingDouble(this::margin));
    }

    /**
     * How far ahead of the second it is, over the replications that both have.
     *
     * @return (mean of the second - mean of the winner) / |mean of the winner|; empty if there is no second, negative
     *     where fewer replications of the second say otherwise
     */
    public Optional<Double> margin() {
        return second().map(this::margin);
    }

    private double margin(Entrant other) {
        Candidate winner = candidate(choice.chosen());
        Candidate rival = candidate(other);
        int common = Math.min(winner.replications(), rival.replications());
        double mean = Summary.of(winner.first(common)).mean();
        return (Summary.of(rival.first(common)).mean() - mean) / Math.abs(mean);
    }

    private Candidate candidate(Entrant entrant) {
        return entrant.candidate(choice.criterion(), contest.epsilon(), contest.prices());
    }
}
