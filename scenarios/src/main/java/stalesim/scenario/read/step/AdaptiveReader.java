package stalesim.scenario.read.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.AdaptiveStep;
import stalesim.model.step.adaptive.ByWorkers;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.LearnedStep;
import stalesim.model.step.adaptive.Shape;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.adaptive.TailTau;
import stalesim.model.step.adaptive.WorkersLaw;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;

/**
 * Reads rules that follow from a law of staleness: {@code law: learned}, a law by number of workers
 * ({@code law: poisson}) or a stated one ({@code law: { poisson: { lambda: 8 } }}).
 */
final class AdaptiveReader {

    private static final String LEARNED = "learned";
    private static final String NONE = "none";
    private static final Range FIRST = Range.atLeast(1, 1e15);

    private AdaptiveReader() {}

    static Optional<StepSize> tailTau(StepKeys keys) {
        Optional<Double> amplitude = keys.number("amplitude", Range.atLeast(0, 1), 1);
        Optional<Double> shape = keys.number("shape", Range.POSITIVE, 1);
        Optional<CumulativeKind> cdf =
                keys.choice("cdf", CumulativeKind.values(), CumulativeKind::label, CumulativeKind.MID);
        Optional<Adaptation> adaptation = amplitude.flatMap(
                a -> shape.flatMap(k -> cdf.map(kind -> new TailTau(a, new Shape(k), kind))));
        return withLaw(keys, adaptation, limits(keys, StepLimits.NONE), Optional.of(LearnedLaw.OBSERVED));
    }

    /** What law the rule is told, or that it learns it. */
    static Optional<StepSize> withLaw(
            StepKeys keys, Optional<Adaptation> adaptation, Optional<StepLimits> limits, Optional<LearnedLaw> fit) {
        Optional<Field> law = keys.section().field("law");
        Optional<Long> first = keys.whole("first", FIRST, LearnedStep.USUAL_FIRST);
        boolean known = adaptation.isPresent() && limits.isPresent() && keys.size().isPresent();
        if (law.isPresent() && !law.get().isScalar()) {
            return StalenessLawReader.read(law.get()).filter(stated -> known).flatMap(stated -> keys.made(
                    () -> new AdaptiveStep(adaptation.get(), stated, keys.size().get(), limits.get())));
        }
        Optional<String> word = law.isEmpty() ? Optional.of(LEARNED) : law.flatMap(field -> field.word(words()));
        if (word.isEmpty() || !known || first.isEmpty() || fit.isEmpty()) {
            return Optional.empty();
        }
        Adaptation rule = adaptation.get();
        double size = keys.size().get();
        return keys.made(() -> word.get().equals(LEARNED)
                ? new LearnedStep(rule, fit.get(), size, limits.get(), first.get())
                : new ByWorkers(rule, byWorkers(word.get()), size, limits.get()));
    }

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(LEARNED));
        Arrays.stream(WorkersLaw.values()).map(WorkersLaw::label).forEach(words::add);
        return words;
    }

    private static WorkersLaw byWorkers(String label) {
        return Arrays.stream(WorkersLaw.values())
                .filter(law -> law.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    static Optional<StepLimits> limits(StepKeys keys, StepLimits usual) {
        Optional<Double> clip = keys.section().field("clip").isEmpty()
                ? Optional.of(usual.clip())
                : keys.section().field("clip").flatMap(field ->
                        field.is(NONE) ? Optional.of(Double.POSITIVE_INFINITY) : field.number(Range.atLeast(1, 1e300)));
        Optional<Long> drop = keys.section().field("drop").isEmpty()
                ? Optional.of(usual.drop())
                : keys.section().field("drop").flatMap(field ->
                        field.is(NONE) ? Optional.of(Long.MAX_VALUE) : field.whole(Range.atLeast(0, 1e15)));
        Optional<Boolean> normalised = keys.choice(
                "normalised", new Boolean[] {true, false}, value -> Boolean.toString(value), usual.normalised());
        return clip.flatMap(most -> drop.flatMap(last -> normalised.map(on -> new StepLimits(most, last, on))));
    }
}
