package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import stalesim.model.statistics.Interval;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.Gain;
import stalesim.model.study.limit.GainSheet;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.Limit;
import stalesim.model.study.limit.LowerHalf;
import stalesim.model.study.limit.MeasuredLimit;
import stalesim.model.study.limit.Rule;
import stalesim.model.study.limit.Verdict;
import stalesim.report.page.Words;
import stalesim.report.table.Figures;

/** The answer in sentences. */
record UpperBoundFindings(UpperBound study, LadderWords words) {

    List<String> of(List<LadderLimits> all) {
        List<String> findings = new ArrayList<>();
        findings.add(all.stream().map(this::headline).collect(Collectors.joining("; ", "Upper bounds: ", ".")));
        findings.add("Beyond its bound, each worker of an asynchronous algorithm has more to do than with fewer workers;"
                + " with a synchronous one the wanted loss comes no sooner, as gain growth does not cover the parallel"
                + " cost.");
        Scores.of(all).ifPresent(findings::add);
        for (LadderLimits limits : all) {
            List<String> sentences = new ArrayList<>();
            machine(limits).ifPresent(sentences::add);
            judged(limits).ifPresent(sentences::add);
            extrapolation(limits).ifPresent(sentences::add);
            published(limits).ifPresent(sentences::add);
            if (!sentences.isEmpty()) {
                findings.add(words.label(limits) + ": " + String.join(" ", sentences));
            }
        }
        return findings;
    }

    private String headline(LadderLimits limits) {
        String bound = limits.measured(limits.situation())
                .map(found -> found.open()
                        ? "none seen up to " + Words.count(most(limits), "worker") + " (" + LadderWords.interval(found)
                                + ")"
                        : LadderWords.limit(found))
                .orElse("not known, as with no number of workers all runs reached the wanted loss");
        return words.label(limits) + " – " + bound;
    }

    private static int most(LadderLimits limits) {
        List<Integer> workers = limits.ladder().workers();
        return workers.get(workers.size() - 1);
    }

    /** On a perfect computer time is work, so that a real one cannot gain from more workers. */
    private static Optional<String> machine(LadderLimits limits) {
        Optional<MeasuredLimit> time = limits.measured(Limit.LEAST_TIME);
        Optional<MeasuredLimit> cost = limits.measured(Limit.LEAST_COST);
        if (time.isEmpty() || cost.isEmpty()) {
            return Optional.empty();
        }
        double more = time.get().interval().centre() - cost.get().interval().centre();
        String compared = more > 0 ? "more than on" : more < 0 ? "fewer than on" : "as on";
        return Optional.of("The wanted loss comes soonest with " + LadderWords.limit(time.get()) + ", " + compared
                + " a perfect computer, where time is work alone: " + LadderWords.limit(cost.get()) + ".");
    }

    private static Optional<String> judged(LadderLimits limits) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            String rules = Arrays.stream(Rule.values())
                    .filter(rule -> limits.verdict(rule).equals(Optional.of(verdict)))
                    .map(rule -> rule.title() + " " + LimitTables.predicted(limits, rule) + factor(limits, rule, verdict))
                    .collect(Collectors.joining(", "));
            if (!rules.isEmpty()) {
                parts.add(LimitTables.words(verdict) + ": " + rules);
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Predictions: " + String.join("; ", parts) + ".");
    }

    /** By how much a prediction is off, in parentheses. */
    private static String factor(LadderLimits limits, Rule rule, Verdict verdict) {
        String factor = LimitTables.factor(limits, rule);
        boolean off = verdict == Verdict.TOO_LOW || verdict == Verdict.TOO_HIGH;
        return off && !factor.isEmpty() ? " (" + factor + ")" : "";
    }

    /** Of the largest number of workers with the figure. */
    private Optional<String> extrapolation(LadderLimits limits) {
        return limits.half().map(half -> {
            List<String> errors = new ArrayList<>();
            error(limits, half, Gain.RATE).ifPresent(error -> errors.add("the scalability law says throughput with "
                    + error));
            error(limits, half, Gain.COST).ifPresent(error -> errors.add("a/m + b + c m says the work of each with "
                    + error));
            return errors.isEmpty()
                    ? ""
                    : "Fitted to no more than " + half.most() + " workers, " + String.join(", and ", errors) + ".";
        });
    }

    private Optional<String> error(LadderLimits limits, LowerHalf half, Gain gain) {
        GainSheet sheet = GainSheet.of(limits.ladder(), gain, study.atUpdate());
        List<Integer> workers = limits.ladder().workers();
        for (int rung = workers.size() - 1; workers.get(rung) > half.most(); rung--) {
            Optional<Interval> measured = sheet.mean(rung, study.level());
            int m = workers.get(rung);
            OptionalDouble said = gain == Gain.RATE
                    ? OptionalDouble.of(half.rate(m))
                    : half.cost().stream().mapToDouble(cost -> cost.at(m)).findFirst();
            if (measured.isPresent() && said.isPresent()) {
                return Optional.of(m + " to " + error(said.getAsDouble(), measured.get().centre()));
            }
        }
        return Optional.empty();
    }

    /** Of a prediction, in proportion to what was measured. */
    static String error(double predicted, double measured) {
        return Words.signed(Figures.signedPercent(OptionalDouble.of(predicted / measured - 1)));
    }

    /** Theorem 2 counts updates that suffice, so its m_max bounds nothing that is measured. */
    private static Optional<String> published(LadderLimits limits) {
        OptionalDouble bound = limits.predictions().of(Rule.PAPER_MOST);
        Optional<MeasuredLimit> measured = limits.measured(Limit.BREAK_EVEN);
        if (bound.isEmpty() || measured.isEmpty()) {
            return Optional.empty();
        }
        String called = "Paper 000 calls m_max = 1/(6K) = " + LadderWords.number(bound.getAsDouble())
                + " an upper bound of scalability. ";
        String reason = "it compares numbers of updates that suffice, and far fewer may do.";
        return Optional.of(
                bound.getAsDouble() < measured.get().floor()
                        ? called + "It is none: each has less to do than alone up to " + LadderWords.limit(measured.get())
                                + "; " + reason
                        : called + "These runs do not contradict it, yet it is none: " + reason);
    }
}
