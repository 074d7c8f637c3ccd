package stalesim.model.step.mindthestep;

import java.util.function.LongToDoubleFunction;
import stalesim.model.step.adaptive.Factors;

/**
 * g(tau) = c(tau) e^w(tau), where c may be negative.
 *
 * @param sign c
 * @param logWeight w
 */
record Signed(LongToDoubleFunction sign, LongToDoubleFunction logWeight) implements Factors {

    @Override
    public double logMagnitude(long tau) {
        return Math.log(Math.abs(sign.applyAsDouble(tau))) + logWeight.applyAsDouble(tau);
    }

    @Override
    public boolean negative(long tau) {
        return sign.applyAsDouble(tau) < 0;
    }
}
