package stalesim.scenario.claim.mindthestep;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 003 (thesis), chapter A: MindTheStep. */
public final class MindTheStepClaims {

    private MindTheStepClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        AdaptedEpochs.claims(),
                        ConvexBounds.claims(),
                        CountedStaleness.claims(),
                        DelaysAndGradients.claims(),
                        FittedParameters.claims(),
                        FormOfStaleness.claims(),
                        FreshGradients.claims(),
                        LargerBatches.claims(),
                        LawsOfStaleness.claims(),
                        PoissonSteps.claims(),
                        PrintedLaws.claims(),
                        ProjectedDescent.claims(),
                        StalenessAsMomentum.claims(),
                        StalenessProcess.claims(),
                        StepScale.claims(),
                        SumOfGradients.claims(),
                        TiesOfParameters.claims(),
                        TunedMomentum.claims(),
                        UndampedSteps.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
