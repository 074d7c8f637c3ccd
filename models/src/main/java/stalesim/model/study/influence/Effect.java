package stalesim.model.study.influence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import stalesim.model.sensitivity.Answers;
import stalesim.model.sensitivity.ElementaryEffects;
import stalesim.model.sensitivity.OneAtATime;
import stalesim.model.sensitivity.SobolIndices;
import stalesim.model.sensitivity.Swing;
import stalesim.model.statistics.Interval;

/** What an input does to the answer over its whole range, as its experiment measures it. */
public sealed interface Effect {

    /**
     * What inputs are ranked by.
     *
     * @return &gt;= 0 but for noise: units of the answer, or a share of its variance for {@link Share}
     */
    double size();

    /**
     * Whether it can be told from noise, at the level of the study.
     *
     * @return false too if every point was run once
     */
    boolean clear();

    /**
     * What an input without effect would show by noise alone.
     *
     * @return on the scale of {@link #size()}; empty if that is not known
     */
    OptionalDouble noise();

    /**
     * The change from the scenario as it is.
     *
     * @param swing to both ends
     * @param clear whether one of its three differences surely is not 0
     */
    record Alone(Swing swing, boolean clear) implements Effect {

        private static final int DIFFERENCES = 3;

        /** Of all inputs; the three differences of an input share the probability of a false alarm (Bonferroni). */
        static List<Effect> of(OneAtATime design, Answers answers, double level) {
            List<Swing> swings = design.swings(answers, level);
            List<Swing> sure = design.swings(answers, 1 - (1 - level) / DIFFERENCES);
            List<Effect> effects = new ArrayList<>();
            for (int input = 0; input < swings.size(); input++) {
                Swing each = sure.get(input);
                boolean clear =
                        Stream.of(each.low(), each.high(), each.range()).anyMatch(Alone::isNotZero);
                effects.add(new Alone(swings.get(input), clear));
            }
            return effects;
        }

        private static boolean isNotZero(Interval difference) {
            return difference.low() > 0 || difference.high() < 0;
        }

        @Override
        public double size() {
            return swing.size();
        }

        @Override
        public OptionalDouble noise() {
            return OptionalDouble.empty();
        }
    }

    /**
     * The average over the ranges of the others.
     *
     * @param effects its elementary effects
     */
    record OnAverage(ElementaryEffects effects) implements Effect {

        @Override
        public double size() {
            return effects.muStar().centre();
        }

        @Override
        public boolean clear() {
            return effects.aboveNoise();
        }

        @Override
        public OptionalDouble noise() {
            return effects.noiseFloor();
        }
    }

    /**
     * The share in the variance of the answer.
     *
     * @param indices first and total
     */
    record Share(SobolIndices indices) implements Effect {

        @Override
        public double size() {
            return indices.total().centre();
        }

        @Override
        public boolean clear() {
            return indices.noise().isPresent()
                    && indices.total().low() > indices.noise().getAsDouble();
        }

        @Override
        public OptionalDouble noise() {
            return indices.noise();
        }
    }
}
