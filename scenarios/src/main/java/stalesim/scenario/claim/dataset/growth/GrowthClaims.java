package stalesim.scenario.claim.dataset.growth;

import java.util.List;
import java.util.stream.Stream;
import stalesim.scenario.claim.Claim;

/** Families of claims about what a worker more gains. */
public final class GrowthClaims {

    private GrowthClaims() {}

    /**
     * All that there are.
     *
     * @return claims in any order
     */
    public static List<Claim<?>> all() {
        return Stream.of(
                        GainGrowths.claims(),
                        PrintedTable.claims(),
                        SynchronousGains.claims(),
                        AsynchronousCosts.claims(),
                        PerfectComputers.claims(),
                        RealComputers.claims())
                .<Claim<?>>flatMap(List::stream)
                .toList();
    }
}
