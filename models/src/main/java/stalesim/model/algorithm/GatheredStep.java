package stalesim.model.algorithm;

import stalesim.model.protocol.UpdateRule;
import stalesim.model.step.StepSize;

/**
 * The n-th part of a step-size rule's step for each of n gradients, which change the model together.
 *
 * @param size the rule for eta
 * @param gathers n &gt;= 1
 */
record GatheredStep(StepSize size, int gathers) implements UpdateRule {

    @Override
    public double step(long update, long staleness) {
        return size.at(update, staleness) / gathers;
    }

    @Override
    public boolean needsStaleness() {
        return size.needsStaleness();
    }
}
