package stalesim.report.study.whatif;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.study.effect.Comparison;
import stalesim.model.study.effect.Effect;
import stalesim.model.study.effect.Effects;
import stalesim.model.study.effect.Measure;
import stalesim.model.study.effect.Subject;
import stalesim.model.study.effect.TimeShift;

/**
 * All that is known of each comparison.
 *
 * @param comparisons by change
 * @param effects by figure and comparison
 * @param time by comparison, as far as it is told
 */
record ChangedEffects(
        List<Comparison> comparisons,
        Map<Measure, Map<Comparison, Effect>> effects,
        Map<Comparison, TimeShift> time) {

    static ChangedEffects of(Effects effects) {
        Map<Measure, Map<Comparison, Effect>> byMeasure = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            byMeasure.put(measure, effects.of(measure));
        }
        return new ChangedEffects(effects.comparisons(), byMeasure, effects.time());
    }

    Optional<Effect> effect(Comparison comparison, Measure measure) {
        return Optional.ofNullable(effects.get(measure).get(comparison));
    }

    Optional<TimeShift> time(Comparison comparison) {
        return Optional.ofNullable(time.get(comparison));
    }

    /** Those that some run has. */
    List<Measure> measures() {
        return Stream.of(Measure.values())
                .filter(measure -> comparisons.stream()
                        .anyMatch(comparison ->
                                comparison.shareAsIs(measure) > 0 || comparison.shareChanged(measure) > 0))
                .toList();
    }

    Map<Subject, List<Comparison>> bySubject() {
        Map<Subject, List<Comparison>> subjects = new LinkedHashMap<>();
        comparisons.forEach(comparison -> subjects.computeIfAbsent(comparison.asIs(), key -> new ArrayList<>())
                .add(comparison));
        return subjects;
    }
}
