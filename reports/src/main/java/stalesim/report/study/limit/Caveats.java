package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.LadderLimits;
import stalesim.report.wording.Words;

/** What an answer lacks because of what was run. */
record Caveats(UpperBound study, LadderWords words) {

    /** The smaller half of so many are three, as many as a law has parameters. */
    private static final int ENOUGH = 6;

    List<String> of(List<LadderLimits> all) {
        List<String> caveats = new ArrayList<>();
        int fewest = all.stream()
                .mapToInt(limits -> limits.ladder().rungs().size())
                .min()
                .orElse(ENOUGH);
        if (fewest < ENOUGH) {
            caveats.add("Only " + Words.count(fewest, "number") + " of workers " + (fewest == 1 ? "was" : "were")
                    + " run: limits are coarse, and laws fitted to the smaller half have too few to go by. State at"
                    + " least six, such as workers: [1, 2, 4, 8, 16, 32].");
        }
        study.atUpdate().ifPresent(wanted -> earlier(all, wanted).ifPresent(caveats::add));
        return caveats;
    }

    private Optional<String> earlier(List<LadderLimits> all, long wanted) {
        String earlier = all.stream()
                .filter(limits -> at(limits, wanted) < wanted)
                .map(limits -> "after " + Words.count(at(limits, wanted), "update") + " with " + words.label(limits))
                .collect(Collectors.joining(", "));
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of("Losses are compared " + earlier + ", and not after the " + wanted
                        + " that were asked for, as not all runs get so far.");
    }

    private static long at(LadderLimits limits, long wanted) {
        return limits.ladder().atUpdate(OptionalLong.of(wanted));
    }
}
