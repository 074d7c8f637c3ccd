package stalesim.report.study.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.result.TimeCategory;
import stalesim.model.statistics.Interval;
import stalesim.model.study.WhatIf;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Effect;
import stalesim.model.study.effect.Measure;
import stalesim.model.study.effect.TimeShift;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** What changes do, in sentences: the greatest harm first, then each change with the time that explains it. */
record WhatIfFindings(WhatIf study, ChangedEffects effects) {

    /** Purposes that moved less than this share of all that moved are left to the table. */
    private static final double WORTH_TELLING = 0.05;

    /** A mean staleness that changes less is the same to a reader. */
    private static final double NOTABLE = 0.01;

    private static final int MOST_TOLD = 3;

    List<String> all() {
        List<String> findings = new ArrayList<>(List.of(headline()));
        effects.comparisons().forEach(comparison -> findings.add(finding(comparison)));
        findings.add(
                "A difference is called one if its interval does not hold 0; the intervals of one figure, over all "
                + Words.count(effects.comparisons().size(), "comparison") + ", hold together at "
                + Figures.level(study.level()) + " (Bonferroni).");
        return findings;
    }

    /** Which change moves throughput, and time to the wanted loss, most. */
    private String headline() {
        Optional<String> time = extremes(Measure.TIME_TO_TARGET, "the wanted loss is reached");
        String throughput = extremes(Measure.THROUGHPUT, "throughput is")
                .orElse("No change of throughput can be told from chance.");
        return time.map(known -> throughput + " " + known).orElse(throughput);
    }

    private Optional<String> extremes(Measure measure, String verb) {
        List<Map.Entry<Comparison, Effect>> moved = effects.effects().get(measure).entrySet().stream()
                .filter(entry -> entry.getValue().significant() && entry.getValue().ratio().isPresent())
                .sorted(Comparator.comparingDouble(entry -> ratio(entry.getValue()).centre()))
                .toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        Map.Entry<Comparison, Effect> least = moved.get(0);
        Map.Entry<Comparison, Effect> most = moved.get(moved.size() - 1);
        if (ratio(least.getValue()).centre() < 1) {
            told.add(extreme(least, measure));
        }
        if (ratio(most.getValue()).centre() > 1) {
            told.add(extreme(most, measure));
        }
        return Optional.of(Words.capital(verb) + " " + String.join(", and ", told) + ".");
    }

    private String extreme(Map.Entry<Comparison, Effect> entry, Measure measure) {
        Interval ratio = ratio(entry.getValue());
        boolean more = ratio.centre() > 1;
        String way = measure == Measure.THROUGHPUT ? (more ? "raised most" : "cut most") : more ? "latest" : "soonest";
        return way + " by \u201c" + named(entry.getKey()) + "\u201d: " + ChangeWords.percent(ratio.centre());
    }

    private static Interval ratio(Effect effect) {
        return effect.ratio().orElseThrow();
    }

    /** The subject is told where there are several. */
    private String named(Comparison comparison) {
        String change = SubjectWords.of(comparison);
        return effects.bySubject().size() == 1 ? change : change + ", " + SubjectWords.of(comparison.asIs());
    }

    private String finding(Comparison comparison) {
        String name = Words.capital(named(comparison));
        Optional<Effect> throughput = effects.effect(comparison, Measure.THROUGHPUT);
        if (throughput.isEmpty()) {
            return name + ": throughput is not known in all runs.";
        }
        if (throughput.get().none()) {
            return name + ": changes nothing, run by run." ;
        }
        return name + ": " + throughput(throughput.get()) + because(comparison) + "." + target(comparison)
                + others(comparison);
    }

    private static String throughput(Effect effect) {
        Interval ratio = ratio(effect);
        if (!effect.significant()) {
            return "no difference of throughput can be told" + bracketed(ratio);
        }
        return (ratio.centre() < 1 ? "costs " : "gains ") + ChangeWords.size(ratio) + " of throughput";
    }

    private static String bracketed(Interval ratio) {
        String range = ChangeWords.range(ratio);
        return range.isEmpty() ? ", as there is one pair of runs" : " (" + range + ")";
    }

    /** The purposes that moved most, those alone that moved for sure. */
    private String because(Comparison comparison) {
        Optional<TimeShift> shift = effects.time(comparison);
        double moved = shift.stream()
                .flatMap(told -> told.difference().values().stream())
                .mapToDouble(interval -> Math.abs(interval.centre()))
                .sum();
        String parts = shift.stream()
                .flatMap(told -> told.difference().entrySet().stream())
                .filter(entry -> sure(entry.getValue()))
                .filter(entry -> Math.abs(entry.getValue().centre()) >= WORTH_TELLING * moved)
                .sorted(Comparator.comparingDouble(entry -> -Math.abs(entry.getValue().centre())))
                .limit(MOST_TOLD)
                .map(WhatIfFindings::part)
                .collect(Collectors.joining(", "));
        return parts.isEmpty() ? "" : ": per gradient " + parts;
    }

    private static boolean sure(Interval interval) {
        return interval.low() > 0 || interval.high() < 0;
    }

    private static String part(Map.Entry<TimeCategory, Interval> entry) {
        double ns = entry.getValue().centre();
        String time = Figures.time(ns, 3);
        return (ns > 0 ? "+" + time : Words.signed(time)) + " of " + entry.getKey().meaning();
    }

    /** The wanted loss: sooner or later, or in how many runs. */
    private String target(Comparison comparison) {
        Optional<Effect> time = effects.effect(comparison, Measure.TIME_TO_TARGET);
        if (time.isPresent()) {
            return time.filter(Effect::significant)
                    .map(effect -> " The wanted loss comes " + later(ratio(effect)) + "." + updates(comparison))
                    .orElse(" When the wanted loss comes does not differ for sure.");
        }
        double before = comparison.shareAsIs(Measure.TIME_TO_TARGET);
        double after = comparison.shareChanged(Measure.TIME_TO_TARGET);
        return before == 0 && after == 0
                ? ""
                : " The wanted loss is reached in " + Figures.percent(after) + " of runs, as it is in "
                        + Figures.percent(before) + ".";
    }

    private static String later(Interval ratio) {
        if (ChangeWords.isFactor(ratio)) {
            return ChangeWords.size(ratio).replace("a factor of", "later by a factor of");
        }
        return ChangeWords.size(ratio) + (ratio.centre() > 1 ? " later" : " sooner");
    }

    private String updates(Comparison comparison) {
        return effects.effect(comparison, Measure.UPDATES_TO_TARGET)
                .filter(Effect::significant)
                .map(effect -> " It takes " + ChangeWords.size(ratio(effect))
                        + (ratio(effect).centre() > 1 ? " more" : " fewer") + " updates.")
                .orElse("");
    }

    private String others(Comparison comparison) {
        return effects.effect(comparison, Measure.MEAN_STALENESS)
                .filter(effect -> effect.significant() && effect.ratio().isPresent())
                .filter(effect -> Math.abs(ratio(effect).centre() - 1) >= NOTABLE)
                .map(effect -> " Mean staleness goes from " + Figures.number(effect.asIs(), 3) + " to "
                        + Figures.number(effect.changed(), 3) + ".")
                .orElse("");
    }
}
