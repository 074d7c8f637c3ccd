package stalesim.scenario.read.step;

import java.util.List;
import java.util.Optional;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;
import stalesim.model.step.StepSize;
import stalesim.model.step.rounds.RoundStep;
import stalesim.model.step.rounds.StronglyConvexStep;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads step sizes that fall from round to round: {@code rounds: { sizes: power, factor: 50 }}. */
final class RoundsReader {

    private static final Range SHIFT = Range.atLeast(0, 1e15);
    private static final Range LAG = Range.atLeast(0, 1e6);

    private RoundsReader() {}

    /** The rule at every update, or where {@code rounds} are stated at the first update of each. */
    static Optional<StepSize> inRounds(StepKeys keys, Optional<StepSize> step) {
        Optional<Field> rounds = keys.section().field("rounds");
        if (rounds.isEmpty()) {
            return step;
        }
        Optional<SampleSizes> sizes = rounds.flatMap(Field::section).flatMap(RoundsReader::sizes);
        return step.flatMap(rule -> sizes.map(known -> new RoundStep(rule, known)));
    }

    private static Optional<SampleSizes> sizes(Section section) {
        StepKeys keys = new StepKeys(section, Optional.empty());
        Optional<String> kind = section.required("sizes", "Write sizes: power for a i^c + b gradients in round i.")
                .flatMap(field -> field.word(List.of("power", "logarithmic", "delay-limited", "strongly-convex")));
        Optional<SampleSizes> sizes = kind.flatMap(name -> switch (name) {
            case "power" -> power(keys);
            case "logarithmic" -> logarithmic(keys);
            case "delay-limited" -> delayLimited(keys);
            default -> stronglyConvexSizes(keys).map(known -> known);
        });
        if (kind.isPresent()) {
            section.close();
        }
        return sizes;
    }

    private static Optional<SampleSizes> power(StepKeys keys) {
        Optional<Double> factor = keys.required("factor", Range.NOT_NEGATIVE, "It is a in a i^c + b.");
        Optional<Double> power = keys.number("power", Range.atLeast(0, 1), 1);
        Optional<Double> offset = keys.number("offset", Range.NOT_NEGATIVE, 0);
        return factor.flatMap(a -> power.flatMap(c -> offset.flatMap(b -> keys.made(() -> new PowerSizes(a, c, b)))));
    }

    private static Optional<SampleSizes> logarithmic(StepKeys keys) {
        Optional<Double> factor = keys.required("factor", Range.POSITIVE, "It is a in a i / ln(i) + b.");
        Optional<Double> offset = keys.number("offset", Range.NOT_NEGATIVE, 0);
        return factor.flatMap(a -> offset.map(b -> new LogarithmicSizes(a, b)));
    }

    private static Optional<SampleSizes> delayLimited(StepKeys keys) {
        Optional<Double> root = keys.number("root", new Range(1, false, 1e6), 2);
        Optional<Long> shift = keys.whole("shift", SHIFT, 0);
        Optional<Long> lag = keys.whole("lag", LAG, 1);
        return root.flatMap(g -> shift.flatMap(m -> lag.map(d -> DelaySizes.power(g, m, d.intValue()))));
    }

    private static Optional<DelaySizes> stronglyConvexSizes(StepKeys keys) {
        Optional<Long> lag = keys.whole("lag", LAG, 1);
        Optional<Long> shift = keys.whole(
                "shift", SHIFT, new LeastStart(lag.orElse(1L).intValue()).start());
        Optional<Reading> form = keys.choice("form", Reading.values(), Reading::label, Reading.CORRECTED);
        return lag.flatMap(d -> shift.flatMap(m -> form.flatMap(f -> keys.made(() -> {
            DelaySizes sizes = DelaySizes.stronglyConvex(m, d.intValue(), f);
            // the printed form is undefined at first where m is small: better known now than in the run
            sizes.size(sizes.first());
            return sizes;
        }))));
    }

    static Optional<StepSize> stronglyConvex(StepKeys keys) {
        Optional<Double> convexity =
                keys.required("convexity", Range.POSITIVE, "It is mu, at least the objective's l2.");
        Optional<Double> smoothness =
                keys.required("smoothness", Range.POSITIVE, "It is L, the greatest curvature.");
        Optional<DelaySizes> sizes = stronglyConvexSizes(keys);
        return convexity.flatMap(mu -> smoothness.flatMap(
                l -> sizes.flatMap(known -> keys.made(() -> new StronglyConvexStep(mu, l, known)))));
    }
}
