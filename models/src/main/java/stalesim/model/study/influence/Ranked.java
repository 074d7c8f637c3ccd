package stalesim.model.study.influence;

import stalesim.model.study.VariedInput;

/**
 * An input with what it does.
 *
 * @param input which
 * @param effect over its whole range
 */
public record Ranked(VariedInput input, Effect effect) {}
