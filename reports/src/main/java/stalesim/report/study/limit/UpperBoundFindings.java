package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.Gain;
import stalesim.model.study.limit.GainSheet;
import stalesim.model.study.limit.Ladder;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.Limit;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.model.study.limit.Rule;
import stalesim.model.study.limit.Verdict;
import stalesim.report.page.Words;
import stalesim.report.table.Figures;

/** The answer in sentences. */
record UpperBoundFindings(UpperBound study) {

    List<String> of(List<LadderLimits> all) {
        List<String> findings = new ArrayList<>();
        all.forEach(limits -> findings.add(bound(limits)));
        all.forEach(limits -> {
            machine(limits).ifPresent(findings::add);
            judged(limits).ifPresent(findings::add);
            extrapolation(limits).ifPresent(findings::add);
        });
        all.forEach(limits -> published(limits).ifPresent(findings::add));
        return findings;
    }

    private static String start(LadderLimits limits) {
        return LadderWords.label(limits.ladder()) + ": ";
    }

    private String bound(LadderLimits limits) {
        Optional<MeasuredLimit> found = limits.measured(limits.situation());
        if (found.isEmpty()) {
            return start(limits) + "with no number of workers all runs reached the wanted loss. Raise stop.updates, or"
                    + " want less.";
        }
        int most = most(limits.ladder());
        boolean synchronous = limits.ladder().premise().synchronous();
        if (found.get().open()) {
            return start(limits) + "no upper bound is seen up to the " + Words.count(most, "worker") + " that were run; it"
                    + " is " + LadderWords.interval(found.get()) + ".";
        }
        String beyond = synchronous
                ? "; beyond, gain growth no longer covers the parallel cost: the wanted loss comes no sooner."
                : "; beyond, gain growth is negative: each worker has more to do than with fewer.";
        return start(limits) + "the upper bound is " + LadderWords.limit(found.get()) + " workers" + beyond;
    }

    private static int most(Ladder ladder) {
        List<Integer> workers = ladder.workers();
        return workers.get(workers.size() - 1);
    }

    /** On a perfect computer time is work, so that a real one cannot gain from more workers. */
    private Optional<String> machine(LadderLimits limits) {
        Optional<MeasuredLimit> time = limits.measured(Limit.LEAST_TIME);
        Optional<MeasuredLimit> cost = limits.measured(Limit.LEAST_COST);
        if (time.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        double ratio = time.get().interval().centre() - cost.get().interval().centre();
        String compared = ratio > 0
                ? ", more than on a perfect computer, where it would be "
                : ratio < 0 ? ", fewer than on a perfect computer, where it would be " : ", as on a perfect computer: ";
        return Optional.of(start(limits) + "on this machine the wanted loss comes soonest with "
                + LadderWords.limit(time.get()) + " workers" + compared + LadderWords.limit(cost.get()) + ".");
    }

    private Optional<String> judged(LadderLimits limits) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            String rules = Arrays.stream(Rule.values())
                    .filter(rule -> limits.verdict(rule).equals(Optional.of(verdict)))
                    .map(rule -> rule.formula() + " = " + predicted(limits, rule) + factor(limits, rule, verdict))
                    .collect(Collectors.joining("; "));
            if (!rules.isEmpty()) {
                parts.add(UpperBoundTables.words(verdict) + ": " + rules);
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(start(limits) + "of the predictions " + String.join(". ", parts) + ".");
    }

    static String predicted(LadderLimits limits, Rule rule) {
        return Figures.number(limits.predictions().of(rule).orElse(Double.NaN), 3);
    }

    /** By how much a prediction is off, in parentheses. */
    private static String factor(LadderLimits limits, Rule rule, Verdict verdict) {
        String factor = UpperBoundTables.factor(limits, rule);
        boolean off = verdict == Verdict.TOO_LOW || verdict == Verdict.TOO_HIGH;
        return off && !factor.isEmpty() ? " (" + factor + ")" : "";
    }

    private Optional<String> extrapolation(LadderLimits limits) {
        return limits.half().map(half -> {
            int last = limits.ladder().rungs().size() - 1;
            int most = most(limits.ladder());
            List<String> errors = new ArrayList<>();
            mean(limits, Gain.RATE, last).ifPresent(rate -> errors.add("the universal scalability law misses throughput"
                    + " by " + error(half.throughput().at(most).value(), rate)));
            half.cost().ifPresent(cost -> mean(limits, Gain.COST, last).ifPresent(measured -> errors.add(
                    "a/m + b + c m misses the work of each worker by " + error(cost.at(most), measured))));
            return start(limits) + "fitted to at most " + half.most() + " workers and extrapolated to " + most + ", "
                    + String.join(", and ", errors) + ".";
        });
    }

    private Optional<Double> mean(LadderLimits limits, Gain gain, int rung) {
        return GainSheet.of(limits.ladder(), gain, study.atUpdate())
                .mean(rung, study.level())
                .map(interval -> interval.centre());
    }

    /** Of a prediction, in proportion to what was measured. */
    static String error(double predicted, double measured) {
        return Words.signed(Figures.signedPercent(java.util.OptionalDouble.of(predicted / measured - 1)));
    }

    /** Theorem 2 counts updates that suffice, so its m_max bounds nothing that is measured. */
    private static Optional<String> published(LadderLimits limits) {
        Optional<MeasuredLimit> measured = limits.measured(Limit.BREAK_EVEN);
        if (limits.predictions().of(Rule.PAPER_MOST).isEmpty() || measured.isEmpty()) {
            return Optional.empty();
        }
        double bound = limits.predictions().of(Rule.PAPER_MOST).getAsDouble();
        String reason = " It compares numbers of updates that suffice; far fewer may do.";
        String called = start(limits) + "paper 000 calls m_max = 1/(6K) = " + Figures.number(bound, 3)
                + " an upper bound of scalability.";
        return Optional.of(
                bound < measured.get().floor()
                        ? called + " It is none: up to " + LadderWords.limit(measured.get())
                                + " workers, each has less to do than with the fewest." + reason
                        : called + " These runs do not contradict it, but it is none:" + reason.substring(0, 1)
                                + "it" + reason.substring(3));
    }
}
