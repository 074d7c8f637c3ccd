package stalesim.report.study;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.study.choice.Choice;
import stalesim.model.study.choice.Contest;
import stalesim.model.study.choice.Reading;
import stalesim.report.table.Figures;

/** That the loss was looked at too seldom for an answer, in words. */
public final class ReadingWords {

    private ReadingWords() {}

    /**
     * What to do where the points of the loss curves are too far apart.
     *
     * @param contest between alternatives
     * @param choice among them
     * @return such as "The loss was looked at every 100 updates only, …"; empty where the chosen one is sure and its
     *     figure is known to within the indifference
     */
    public static Optional<String> advice(Contest contest, Choice choice) {
        return Stream.concat(
                        Stream.of(choice.chosen()),
                        choice.sure() ? Stream.empty() : choice.possible(contest.entrants()).stream())
                .map(entrant -> Reading.of(entrant, choice.criterion(), contest.epsilon()))
                .filter(reading -> reading.finer(choice.indifference()).isPresent())
                .max(Comparator.comparingDouble(Reading::error))
                .map(reading -> advice(reading, choice.indifference()));
    }

    private static String advice(Reading reading, double indifference) {
        return "The loss was looked at every " + Figures.number(reading.every(), 3)
                + " updates only, and what is read between two looks may be off by "
                + Figures.percent(reading.error()) + ": raise evaluate.points "
                + reading.finer(indifference).orElse(1) + "-fold.";
    }
}
