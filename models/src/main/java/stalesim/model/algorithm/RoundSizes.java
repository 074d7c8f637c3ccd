package stalesim.model.algorithm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import stalesim.model.algorithm.local.DelayLimit;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.bound.rounds.LeastStart;
import stalesim.model.paper.Reading;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.LogarithmicSizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;

/** The sequences of sample sizes that {@link LocalRounds} can be told, each with the numbers that it depends on. */
enum RoundSizes {
    /** s. */
    CONSTANT("size") {
        @Override
        SampleSizes sizes(Map<String, Double> values) {
            return PowerSizes.constant(values.getOrDefault("size", 100.0).longValue());
        }
    },
    /** a i^c + b. */
    POWER("factor power offset") {
        @Override
        SampleSizes sizes(Map<String, Double> values) {
            return new PowerSizes(
                    values.getOrDefault("factor", 50.0),
                    values.getOrDefault("power", 1.0),
                    values.getOrDefault("offset", 0.0));
        }
    },
    /** a i/ln i + b. */
    LOGARITHMIC("factor offset") {
        @Override
        SampleSizes sizes(Map<String, Double> values) {
            return new LogarithmicSizes(values.getOrDefault("factor", 50.0), values.getOrDefault("offset", 0.0));
        }
    },
    /** Lemma 1. */
    DELAY_LIMITED("root shift") {
        @Override
        DelaySizes sizes(Map<String, Double> values) {
            return DelaySizes.power(
                    values.getOrDefault("root", 2.0), values.getOrDefault("shift", 0.0).longValue(), lag(values));
        }

        @Override
        DelayLimit limit(Map<String, Double> values) {
            return DelayLimit.function(DelayFunction.of(sizes(values)));
        }
    },
    /** The recipe of section 4.1. */
    STRONGLY_CONVEX("shift") {
        @Override
        DelaySizes sizes(Map<String, Double> values) {
            double least = (double) new LeastStart(lag(values)).start();
            return DelaySizes.stronglyConvex(
                    values.getOrDefault("shift", least).longValue(), lag(values), Reading.CORRECTED);
        }

        @Override
        DelayLimit limit(Map<String, Double> values) {
            return DelayLimit.function(DelayFunction.of(sizes(values)));
        }
    };

    /** In the order in which scenarios list them. */
    static final List<RoundSizes> ALL = List.of(values());

    private final String keys;

    RoundSizes(String keys) {
        this.keys = keys;
    }

    /** The sequence; what is not among the values is as usual. */
    abstract SampleSizes sizes(Map<String, Double> values);

    /** By delay where the sizes are made for one, else by rounds. */
    DelayLimit limit(Map<String, Double> values) {
        return DelayLimit.rounds(lag(values));
    }

    /** d, for all sequences. */
    static int lag(Map<String, Double> values) {
        return values.getOrDefault("lag", 1.0).intValue();
    }

    /** The numbers that it depends on, besides d. */
    List<String> keys() {
        return List.of(keys.split(" ", -1));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> labels() {
        return ALL.stream().map(RoundSizes::label).toList();
    }
}
