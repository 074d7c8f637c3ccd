package stalesim.scenario.read.step;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stalesim.model.step.AdaDelay;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.Fleet;
import stalesim.model.step.InverseStaleness;
import stalesim.model.step.RootDiminishing;
import stalesim.model.step.StepSize;
import stalesim.scenario.file.Range;

/** The step-size rules that a scenario can name, each with its keys. */
enum StepRule {
    /** eta. */
    CONSTANT("eta(t) = size (the baseline of paper 003)", "") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            return keys.size().map(Constant::new);
        }
    },
    /** eta / (1 + beta t)^p. */
    DIMINISHING("eta(t) = size / (1 + decay t)^power, power 1, also by rounds (paper 002, sections 4.1 and C.3)",
            "decay power rounds") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            Optional<Double> decay =
                    keys.required("decay", Range.NOT_NEGATIVE, "It is beta in size / (1 + beta t)^power.");
            Optional<Double> power = keys.number("power", Range.atLeast(0, 1), 1);
            Optional<StepSize> step = keys.size().flatMap(
                    size -> decay.flatMap(beta -> power.map(p -> new Diminishing(size, beta, p))));
            return RoundsReader.inRounds(keys, step);
        }
    },
    /** eta / (1 + beta sqrt t). */
    ROOT_DIMINISHING("eta(t) = size / (1 + decay sqrt(t)), also by rounds (paper 002, sections 5 and D.1)",
            "decay rounds") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            Optional<Double> decay =
                    keys.required("decay", Range.NOT_NEGATIVE, "It is beta in size / (1 + beta sqrt(t)).");
            return RoundsReader.inRounds(
                    keys, keys.size().flatMap(size -> decay.map(beta -> new RootDiminishing(size, beta))));
        }
    },
    /** The recipe with rounds. */
    STRONGLY_CONVEX("eta by round, from convexity, smoothness, shift and lag (paper 002, section 4.1)",
            "convexity smoothness shift lag form") {
        @Override
        boolean hasSize() {
            return false;
        }

        @Override
        Optional<StepSize> read(StepKeys keys) {
            return RoundsReader.stronglyConvex(keys);
        }
    },
    /** eta / (1 + tau). */
    INVERSE_STALENESS(
            "eta(tau) = size / (1 + tau), or divisor: at-least-one for size / max(1, tau) (paper 003, section C.6)",
            "divisor") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            return keys.choice(
                            "divisor",
                            InverseStaleness.Divisor.values(),
                            InverseStaleness.Divisor::label,
                            InverseStaleness.Divisor.ONE_PLUS)
                    .flatMap(divisor -> keys.size().map(size -> new InverseStaleness(size, divisor)));
        }
    },
    /** eta / (1 + beta sqrt(t + tau)). */
    ADA_DELAY("eta(t, tau) = size / (1 + decay sqrt(t + tau)) (AdaDelay; paper 003, table C.1)", "decay") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            return keys.required("decay", Range.NOT_NEGATIVE, "It is beta in size / (1 + beta sqrt(t + tau)).")
                    .flatMap(beta -> keys.size().map(size -> new AdaDelay(size, beta)));
        }
    },
    /** eta exp(-beta tau). */
    FLEET(
            "eta(tau) = size exp(-beta tau), beta = 2 ln(threshold/2 + 1) / threshold, threshold m + 1 (FLeet;"
                    + " paper 003, section C.6)",
            "threshold") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            return keys.number("threshold", Range.POSITIVE, 0)
                    .flatMap(threshold -> keys.size().map(size -> new Fleet(size, threshold)));
        }
    },
    /** 1 + A (1 - 2 F(tau)). */
    TAIL_TAU(
            "eta(tau) = size (1 + amplitude (1 - 2 F(tau))), law learned, cdf mid; literal are at-most and below"
                    + " (paper 003, equation C.7)",
            "amplitude shape cdf law first clip drop normalised") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            return AdaptiveReader.tailTau(keys);
        }
    },
    /** The inverse hazard and its relatives. */
    MIND_THE_STEP(
            "eta(tau) = size s P[T >= tau] / p(tau) with mean size, law learned; or with momentum, or equation a9, a14,"
                    + " a17, a18 (paper 003, section A.4)",
            "equation form momentum k factor law fit first clip drop normalised") {
        @Override
        Optional<StepSize> read(StepKeys keys) {
            return MindTheStepReader.read(keys);
        }
    };

    private final String summary;
    private final String keys;

    StepRule(String summary, String keys) {
        this.summary = summary;
        this.keys = keys;
    }

    abstract Optional<StepSize> read(StepKeys keys);

    boolean hasSize() {
        return true;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String summary() {
        return summary;
    }

    List<String> keys() {
        return keys.isEmpty() ? List.of() : List.of(keys.split(" ", -1));
    }
}
