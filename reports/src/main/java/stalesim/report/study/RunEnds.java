package stalesim.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.study.Trial;
import stalesim.model.study.choice.Entrant;
import stalesim.report.wording.Words;

/**
 * How runs ended, and what to do where they did not reach the wanted loss.
 *
 * @param all number of runs
 * @param diverged how many of them diverged
 * @param starved how many of them came to a point where nobody could go on
 * @param crashed how many of them crashed
 * @param spent how many of them ended with the budget of updates
 */
public record RunEnds(long all, long diverged, long starved, long crashed, long spent) {

    /**
     * Of runs.
     *
     * @param trials any
     * @return how they ended
     */
    public static RunEnds of(List<Trial> trials) {
        return of(trials.stream().map(Trial::run));
    }

    /**
     * Of the runs of entrants.
     *
     * @param entrants any
     * @return how they ended
     */
    public static RunEnds ofEntrants(Stream<Entrant> entrants) {
        return of(entrants.flatMap(entrant -> entrant.runs().stream()));
    }

    private static RunEnds of(Stream<RunResult> runs) {
        List<Outcome> ends = runs.map(RunResult::outcome).toList();
        return new RunEnds(
                ends.size(),
                count(ends, Outcome.DIVERGED),
                count(ends, Outcome.STARVED),
                count(ends, Outcome.CRASHED),
                count(ends, Outcome.BUDGET));
    }

    private static long count(List<Outcome> ends, Outcome outcome) {
        return ends.stream().filter(end -> end == outcome).count();
    }

    /**
     * What went wrong with runs that did not come to their end.
     *
     * @return such as "2 of 2 runs diverged: take a smaller step.size."; empty if none diverged, starved or crashed
     */
    public Optional<String> trouble() {
        List<String> sentences = new ArrayList<>();
        String among = " of " + Words.count(all, "run");
        if (diverged > 0) {
            sentences.add(diverged + among + " diverged: take a smaller step.size.");
        }
        if (starved > 0) {
            sentences.add(starved + among + " starved, as nobody could go on: look at machine.membership.");
        }
        if (crashed > 0) {
            sentences.add(crashed + among + " crashed, by an error of the program.");
        }
        return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
    }

    /**
     * What to do.
     *
     * @return sentences that fit how the runs ended
     */
    public String advice() {
        String more = "Raise stop.updates, or want less.";
        return trouble().map(words -> spent > 0 ? words + " For the others: raise stop.updates, or want less." : words)
                .orElse(more);
    }
}
