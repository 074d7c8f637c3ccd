package stalesim.scenario.claim.dataset.growth;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import stalesim.model.bound.hogwild.GainGrowth;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What a worker more gains, in the paper's examples and tables. */
final class GainGrowths {

    private static final double MARGIN = 0.03;

    private GainGrowths() {}

    static List<Claim<?>> claims() {
        return List.of(exampleFive(), exampleSix(), decentralised());
    }

    private static Claim<?> exampleFive() {
        return Claim.of(
                        "S000-10",
                        "section V.B, example 5",
                        ClaimKind.EXACT,
                        "Going from 8 to 9 workers lowers the cost of Hogwild! from 781 to 722 updates a worker, a gain"
                                + " growth of 59.")
                .checkedBy("Arithmetic with the printed 6242 and 6497 updates in all", GainGrowths::costs)
                .literally("cost = ceil(t/m)", Math::ceil)
                .broken("rounded to the nearest", Math::rint)
                .broken("rounded down", Math::floor)
                .broken("not rounded", cost -> cost);
    }

    private static Finding costs(DoubleUnaryOperator rounding, Bench bench) {
        double before = rounding.applyAsDouble(6242 / 8.0);
        double after = rounding.applyAsDouble(6497 / 9.0);
        return Finding.of(
                Exactly.equal("cost with 8 workers", before, 781),
                Exactly.equal("cost with 9 workers", after, 722),
                Exactly.equal("gain growth", before - after, 59));
    }

    private static Claim<?> exampleSix() {
        return Claim.of(
                        "S000-11",
                        "section V.B, example 6",
                        ClaimKind.EXACT,
                        "Mini-batch SGD with 2 and 3 workers at losses of 4.7525 and 4.5871 has a gain growth of"
                                + " 0.1654.")
                .checkedBy("Arithmetic with the printed losses", GainGrowths::difference)
                .literally("loss(2) - loss(3)", (fewer, more) -> new GainGrowth(fewer, more).value())
                .broken("loss(3) - loss(2)", (fewer, more) -> more - fewer)
                .broken("relative to loss(2)", (fewer, more) -> (fewer - more) / fewer);
    }

    private static Finding difference(DoubleBinaryOperator growth, Bench bench) {
        return Finding.of(Exactly.equal("gain growth", growth.applyAsDouble(4.7525, 4.5871), 0.1654));
    }

    private static Claim<?> decentralised() {
        return Claim.of(
                        "S000-30",
                        "table II, ECD-PSGD",
                        ClaimKind.QUANTITATIVE,
                        "The iterations of ECD-PSGD do not depend on the number of workers: 1654, 1621, 1623, 1648.")
                .assuming("the printed numbers are independent and equally uncertain")
                .checkedBy(
                        "Printed iterations with 4, 8 and 16 workers over those with 2, within 3 % of 1",
                        GainGrowths::unchanged)
                .literally("t(m) = t(2)", table(1654, 1621, 1623, 1648))
                .broken("Hogwild! from the same table", table(376, 321, 356, 412))
                .broken("DADM from the same table", table(22596, 11421, 6358, 4064));
    }

    private static List<Double> table(double... iterations) {
        return Arrays.stream(iterations).boxed().toList();
    }

    private static Finding unchanged(List<Double> iterations, Bench bench) {
        double[] ratios =
                iterations.stream().skip(1).mapToDouble(t -> t / iterations.get(0)).toArray();
        return Finding.of(Estimated.equivalent("t(m)/t(2)", ratios, 1, MARGIN));
    }
}
