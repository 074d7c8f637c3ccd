package stalesim.report.study.limit;

import java.util.List;
import java.util.stream.Collectors;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.report.wording.Words;

/** The bound of each ladder in a clause that can be read alone. */
record BoundHeadline(LadderWords words) {

    String of(List<LadderLimits> all) {
        return Words.capital(all.stream().map(this::clause).collect(Collectors.joining("; "))) + ".";
    }

    private String clause(LadderLimits limits) {
        return "with " + words.label(limits) + " "
                + limits.measured(limits.situation())
                        .map(found -> bound(limits, found))
                        .orElse(unknown(limits));
    }

    private static String bound(LadderLimits limits, MeasuredLimit found) {
        List<Integer> workers = limits.ladder().workers();
        return found.open()
                ? "no bound is seen up to " + Words.count(workers.get(workers.size() - 1), "worker") + " ("
                        + LadderWords.interval(found) + ")"
                : "the bound is " + LadderWords.limit(found);
    }

    private static String unknown(LadderLimits limits) {
        return limits.ladder().rungs().size() < 2
                ? "a single number of workers shows no bound"
                : "no bound can be told, as with no number of workers all runs reached the wanted loss";
    }
}
