package stalesim.scenario.read.step;

import java.util.Optional;
import stalesim.model.paper.Reading;
import stalesim.model.step.StepSize;
import stalesim.model.step.adaptive.Adaptation;
import stalesim.model.step.adaptive.LearnedLaw;
import stalesim.model.step.adaptive.StepLimits;
import stalesim.model.step.mindthestep.ConwayMomentum;
import stalesim.model.step.mindthestep.ExactMomentum;
import stalesim.model.step.mindthestep.GeometricMomentum;
import stalesim.model.step.mindthestep.InverseHazard;
import stalesim.model.step.mindthestep.Levelling;
import stalesim.model.step.mindthestep.PoissonMomentum;
import stalesim.scenario.file.Range;

/**
 * Reads MindTheStep: the inverse hazard, a momentum, or one of the printed equations by its number.
 *
 * <p>Steps are clipped, normalised and refused as in the thesis' experiments, unless the form is literal.
 */
final class MindTheStepReader {

    private static final Range MOMENTUM = Range.atLeast(0, 0.999_999);
    private static final double USUAL_MOMENTUM = 0.5;

    private MindTheStepReader() {}

    /** Which formula. */
    private enum Equation {
        INVERSE_HAZARD("inverse-hazard", LearnedLaw.CONWAY_MAXWELL_POISSON),
        MOMENTUM("momentum", LearnedLaw.CONWAY_MAXWELL_POISSON),
        A9("a9", LearnedLaw.GEOMETRIC),
        A14("a14", LearnedLaw.CONWAY_MAXWELL_POISSON),
        A17("a17", LearnedLaw.CONWAY_MAXWELL_POISSON),
        A18("a18", LearnedLaw.POISSON);

        private final String label;
        private final LearnedLaw fit;

        Equation(String label, LearnedLaw fit) {
            this.label = label;
            this.fit = fit;
        }

        String label() {
            return label;
        }
    }

    static Optional<StepSize> read(StepKeys keys) {
        boolean momentum = keys.section().field("momentum").isPresent();
        Optional<Equation> equation = keys.choice(
                "equation",
                Equation.values(),
                Equation::label,
                momentum ? Equation.MOMENTUM : Equation.INVERSE_HAZARD);
        Optional<Reading> form = keys.choice("form", Reading.values(), Reading::label, Reading.CORRECTED);
        boolean literal = form.filter(Reading.LITERAL::equals).isPresent()
                || equation.filter(Equation.A14::equals).isPresent();
        Optional<StepLimits> limits = AdaptiveReader.limits(keys, literal ? StepLimits.NONE : StepLimits.THESIS);
        Optional<Adaptation> adaptation = equation.flatMap(known -> form.flatMap(f -> adaptation(known, f, keys)));
        Optional<LearnedLaw> fit = keys.choice(
                "fit",
                LearnedLaw.values(),
                LearnedLaw::label,
                equation.map(known -> known.fit).orElse(LearnedLaw.OBSERVED));
        return AdaptiveReader.withLaw(keys, adaptation, limits, fit);
    }

    private static Optional<Adaptation> adaptation(Equation equation, Reading form, StepKeys keys) {
        return switch (equation) {
            case INVERSE_HAZARD -> Optional.of(new InverseHazard());
            case MOMENTUM -> momentum(keys).map(ExactMomentum::new);
            case A9 -> momentum(keys).map(mu -> new GeometricMomentum(mu, form));
            case A14 -> keys.number("factor", Range.POSITIVE, 1).map(Levelling::new);
            case A17 -> kappa(keys, form).map(kappa -> new ConwayMomentum(kappa, form));
            case A18 -> kappa(keys, form).map(kappa -> new PoissonMomentum(kappa, form));
        };
    }

    private static Optional<Double> momentum(StepKeys keys) {
        return keys.number("momentum", MOMENTUM, USUAL_MOMENTUM);
    }

    /** K / eta: as printed K is 1, corrected it is eta. */
    private static Optional<Double> kappa(StepKeys keys, Reading form) {
        if (form == Reading.CORRECTED) {
            return Optional.of(1.0);
        }
        return keys.number("k", Range.POSITIVE, 1).flatMap(k -> keys.size().map(size -> k / size));
    }
}
