package stalesim.scenario.claim.leashed;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims of paper 003 (thesis), chapter B: Leashed-SGD. */
public final class LeashedClaims {

    private LeashedClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        LoopEquations.claims(),
                        LoopInSimulation.claims(),
                        Persistence.claims(),
                        PrintedTimes.claims(),
                        Publication.claims(),
                        Robustness.claims(),
                        TimeInLoop.claims(),
                        Vectors.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
