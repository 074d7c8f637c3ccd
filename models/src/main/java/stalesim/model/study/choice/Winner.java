package stalesim.model.study.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stalesim.model.selection.ToBestOther;
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
     * Whether the algorithm is decided, with whichever number of workers.
     *
     * @return true if all contenders are of the winner's algorithm
     */
    public boolean decided() {
        return choice.contenders().stream()
                .allMatch(entrant -> entrant.alternative().algorithm().equals(algorithm()));
    }

    /**
     * The best entrant of another algorithm.
     *
     * @return the one with the least mean among those that reached the goal in every replication; empty if there is none
     */
    public Optional<Entrant> second() {
        return contest.entrants().stream()
                .filter(entrant -> !entrant.alternative().algorithm().equals(algorithm()))
                .filter(entrant -> mean(entrant).isPresent())
                .min(Comparator.comparingDouble(entrant -> mean(entrant).orElseThrow()));
    }

    /**
     * How far ahead of the best other algorithm it is.
     *
     * @return (mean of the second - mean of the winner) / |mean of the winner|; empty if there is no second, negative
     *     where an undecided winner has not the least mean
     */
    public Optional<Double> margin() {
        return second().flatMap(this::mean).map(mean -> (mean - choice.mean()) / Math.abs(choice.mean()));
    }

    private Optional<Double> mean(Entrant entrant) {
        List<ToBestOther> systems = choice.comparisons().systems();
        return systems.stream()
                .filter(system -> system.name().equals(entrant.alternative().name()))
                .map(ToBestOther::mean)
                .findFirst();
    }
}
