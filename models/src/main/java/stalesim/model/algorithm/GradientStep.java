package stalesim.model.algorithm;

import stalesim.model.protocol.UpdateRule;
import stalesim.model.step.StepSize;

/**
 * The update x_{t+1} = x_t - eta(t, tau) g with a step-size rule; refuses nothing.
 *
 * @param size the rule for eta
 */
record GradientStep(StepSize size) implements UpdateRule {

    @Override
    public double step(long update, long staleness) {
        return size.at(update, staleness);
    }

    @Override
    public boolean needsStaleness() {
        return size.needsStaleness();
    }
}
