package stalesim.scenario.claim.tail;

import java.util.function.IntToDoubleFunction;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.step.adaptive.CumulativeKind;
import stalesim.model.step.adaptive.Factors;
import stalesim.model.step.adaptive.Shape;
import stalesim.model.step.adaptive.TailTau;

/** A reading of TAIL-tau's factor C_A. */
@FunctionalInterface
interface Scaling {

    /** C_A(tau) under a law. */
    IntToDoubleFunction under(double amplitude, Shape shape, StalenessLaw law);

    /** As this program has it. */
    static Scaling with(CumulativeKind kind) {
        return (amplitude, shape, law) -> {
            Factors factors = new TailTau(amplitude, shape, kind).under(law);
            return tau -> Math.exp(factors.logMagnitude(tau));
        };
    }

    /** The mean under the law. */
    static double mean(IntToDoubleFunction factor, StalenessLaw law) {
        return moment(factor, law, 1);
    }

    /** E C_A^k. */
    static double moment(IntToDoubleFunction factor, StalenessLaw law, int power) {
        double sum = 0;
        for (int tau = 0; tau <= law.maxSupport(); tau++) {
            sum += law.pmf(tau) == 0 ? 0 : law.pmf(tau) * Math.pow(factor.applyAsDouble(tau), power);
        }
        return sum;
    }
}
