package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** The answer in sentences. */
record UpperBoundFindings(UpperBound study, LadderWords words) {

    private static final String MEANING =
            "Beyond its bound, each worker of an asynchronous algorithm has more to do than with fewer workers; with a"
                    + " synchronous one the wanted loss comes no sooner, as gain growth does not cover the parallel"
                    + " cost.";

    private static final String FITTED =
            "What laws fitted to the smaller half of the numbers of workers miss at the largest number: ";

    List<String> of(List<LadderLimits> all) {
        List<String> findings = new ArrayList<>();
        findings.add(new BoundHeadline(words).of(all));
        findings.add(MEANING);
        findings.addAll(new Caveats(study, words).of(all));
        Scores.of(all).ifPresent(findings::add);
        published(all).ifPresent(findings::add);
        joined(all, this::extrapolation).ifPresent(errors -> findings.add(FITTED + errors + "."));
        all.forEach(limits -> own(limits).ifPresent(findings::add));
        return findings;
    }

    private Optional<String> own(LadderLimits limits) {
        String sentences = Stream.of(machine(limits), judged(limits))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(words.label(limits) + ": " + sentences);
    }

    private static Optional<String> joined(
            List<LadderLimits> all, Function<LadderLimits, Optional<String>> part) {
        String joined = all.stream().map(part).flatMap(Optional::stream).collect(Collectors.joining("; "));
        return joined.isEmpty() ? Optional.empty() : Optional.of(joined);
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
                    .map(rule -> rule.title() + " " + LimitTables.predicted(limits, rule)
                            + factor(limits, rule, verdict))
                    .collect(Collectors.joining(", "));
            if (!rules.isEmpty()) {
                parts.add(LimitTables.words(verdict) + ": " + rules);
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Predictions are " + String.join("; ", parts) + ".");
    }

    /** By how much a prediction is off, in parentheses. */
    private static String factor(LadderLimits limits, Rule rule, Verdict verdict) {
        String factor = LimitTables.factor(limits, rule);
        boolean off = verdict == Verdict.TOO_LOW || verdict == Verdict.TOO_HIGH;
        return off && !factor.isEmpty() ? " (" + factor + ")" : "";
    }

    /** Of the largest number of workers with the figure. */
    private Optional<String> extrapolation(LadderLimits limits) {
        return limits.half().flatMap(half -> {
            String errors = Stream.of(
                            error(limits, half, Gain.RATE).map("throughput "::concat),
                            error(limits, half, Gain.COST).map("work "::concat))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "));
            return errors.isEmpty() ? Optional.empty() : Optional.of(words.label(limits) + " – " + errors);
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
                return Optional.of(error(said.getAsDouble(), measured.get().centre()) + " (m = " + m + ")");
            }
        }
        return Optional.empty();
    }

    /** Of a prediction, in proportion to what was measured; of a law that turns negative, which predicts nothing. */
    static String error(double predicted, double measured) {
        return predicted <= 0
                ? "nothing, as the law turns negative"
                : Words.signed(Figures.signedPercent(OptionalDouble.of(predicted / measured - 1)));
    }

    /** Theorem 2 counts updates that suffice, so its m_max bounds nothing that is measured. */
    private Optional<String> published(List<LadderLimits> all) {
        String reason = " it compares numbers of updates that suffice, and far fewer may do.";
        String named = "Paper 000 calls m_max = 1/(6K) an upper bound of scalability. ";
        Optional<String> exceeded = joined(all, this::exceeded);
        boolean applies = all.stream()
                .anyMatch(limits -> limits.predictions().of(Rule.PAPER_MOST).isPresent());
        return exceeded.isPresent()
                ? Optional.of(named + "It is none, as" + reason + " Each has less to do than alone: " + exceeded.get()
                        + ".")
                : applies
                        ? Optional.of(named + "These runs do not contradict it, yet it is none, as" + reason)
                        : Optional.empty();
    }

    private Optional<String> exceeded(LadderLimits limits) {
        return limits.measured(Limit.BREAK_EVEN)
                .filter(measured -> limits.verdict(Rule.PAPER_MOST).equals(Optional.of(Verdict.TOO_LOW)))
                .map(measured -> "up to " + LadderWords.limit(measured) + ", not "
                        + LimitTables.predicted(limits, Rule.PAPER_MOST) + ", with " + words.label(limits));
    }
}
