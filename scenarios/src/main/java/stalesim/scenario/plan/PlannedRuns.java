package stalesim.scenario.plan;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import stalesim.scenario.spec.RepeatRule;

/**
 * The repetitions of a cell, without what is needed to do them.
 *
 * @param first key of the first one
 * @param repeats how often
 */
public record PlannedRuns(RunKey first, RepeatRule repeats) {

    /**
     * The keys of some repetitions.
     *
     * @param count how many
     * @return from the first on
     */
    public Stream<RunKey> keys(int count) {
        return IntStream.range(0, count).mapToObj(first::repetition);
    }
}
