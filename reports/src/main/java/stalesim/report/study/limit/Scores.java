package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.study.limit.LadderLimits;
import stalesim.model.study.limit.Rule;
import stalesim.model.study.limit.Verdict;

/**
 * How often a bound is right.
 *
 * @param rule which
 * @param right ladders with whose limit it agrees
 * @param judged ladders with whose limit it agrees or disagrees
 */
record Scores(Rule rule, int right, int judged) {

    static Scores of(Rule rule, List<LadderLimits> all) {
        List<Verdict> verdicts = all.stream()
                .flatMap(limits -> limits.verdict(rule).stream())
                .filter(verdict -> verdict != Verdict.NOT_CONTRADICTED)
                .toList();
        int right = (int) verdicts.stream().filter(verdict -> verdict == Verdict.AGREES).count();
        return new Scores(rule, right, verdicts.size());
    }

    /** Which bounds can be relied on here, and which cannot; empty where none was judged. */
    static Optional<String> of(List<LadderLimits> all) {
        List<String> always = new ArrayList<>();
        List<String> sometimes = new ArrayList<>();
        List<String> never = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Scores scores = of(rule, all);
            if (scores.judged > 0) {
                (scores.right == scores.judged ? always : scores.right == 0 ? never : sometimes).add(scores.words());
            }
        }
        List<String> parts = new ArrayList<>();
        add(parts, "always right where that can be judged", always);
        add(parts, "sometimes right", sometimes);
        add(parts, "never right", never);
        return parts.isEmpty() ? Optional.empty() : Optional.of("Predictions were " + String.join("; ", parts) + ".");
    }

    private static void add(List<String> parts, String how, List<String> rules) {
        if (!rules.isEmpty()) {
            parts.add(how + ": " + String.join(", ", rules));
        }
    }

    private String words() {
        return rule.title() + " (" + right + " of " + judged + ")";
    }
}
