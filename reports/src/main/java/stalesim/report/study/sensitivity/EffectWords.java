package stalesim.report.study.sensitivity;

import stalesim.model.statistics.Interval;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.VariedInput;
import stalesim.model.study.influence.Effect;
import stalesim.model.study.influence.Ranked;
import stalesim.report.table.Figures;

/** Effects in words. */
final class EffectWords {

    private EffectWords() {}

    /** What the figures of an experiment mean. */
    static String meaning(Sensitivity study) {
        Experiment experiment = study.experiment();
        String level = level(study);
        if (experiment instanceof Experiment.AroundBase) {
            return "Each input alone is moved from the scenario as it is to the low and the high end of its range,"
                    + " with the same random numbers. What inputs do together does not show.";
        }
        if (experiment instanceof Experiment.Screening screening) {
            return "Morris’s screening: " + screening.trajectories() + " trajectories through " + screening.levels()
                    + " levels of each input move one input at a time, from wherever the others are. mu* is the mean"
                    + " change of the answer, whichever way, if an input goes over its whole range; sigma tells how"
                    + " differently it acts at other places. By noise alone mu* would stay below the noise floor in "
                    + level
                    + " of all such studies.";
        }
        return "Sobol’s indices from " + ((Experiment.Shares) experiment).samples()
                + " samples: the first is the share of the answer’s variance over all ranges that an input has by"
                + " itself, the total that with all of its interactions. Intervals are of " + level + ".";
    }

    /** The confidence level as per cent. */
    static String level(Sensitivity study) {
        return Figures.level(study.level());
    }

    /** What the first of a ranking does. */
    static String sentence(Sensitivity study, Ranked ranked) {
        Effect effect = ranked.effect();
        String range = range(ranked.input());
        if (effect instanceof Effect.Share) {
            return "over " + range + " it has " + Figures.percent(effect.size())
                    + " of the variance, interactions included";
        }
        String verb =
                switch (PanelAnswer.direction(effect)) {
                    case 1 -> "raises";
                    case -1 -> "lowers";
                    default -> "changes";
                };
        String sentence = "going from " + range + " " + verb + " it by " + value(study.of(), effect.size());
        return effect instanceof Effect.OnAverage average
                ? sentence + half(study.of(), average.effects().muStar()) + " on average over the others’ ranges"
                : sentence + half(study.of(), ((Effect.Alone) effect).swing().range());
    }

    private static String half(Response of, Interval interval) {
        return Double.isNaN(interval.halfWidth()) ? "" : " ± " + value(of, interval.halfWidth(), 2);
    }

    /** The size of an effect with its unit. */
    static String size(Sensitivity study, Effect effect) {
        return effect instanceof Effect.Share ? Figures.percent(effect.size()) : value(study.of(), effect.size());
    }

    /** A value of the answer with its unit. */
    static String value(Response of, double value) {
        return value(of, value, 3);
    }

    private static String value(Response of, double value, int digits) {
        if (of == Response.TIME) {
            return Figures.time(value * 1e9, digits);
        }
        return (Figures.number(value, digits) + " " + of.unit()).strip();
    }

    /** Both ends of a range. */
    static String range(VariedInput input) {
        return input.text(0) + " to " + input.text(1);
    }
}
