package stalesim.model.algorithm;

import stalesim.model.step.StepSize;

/**
 * What an algorithm is told about the run when it lays out its cycle.
 *
 * @param workers m &gt;= 1
 * @param batch samples in a worker's mini-batch, b &gt;= 1
 * @param step the step-size rule
 * @param updates budget of updates, &gt;= 1
 */
public record Setting(int workers, int batch, StepSize step, long updates) {}
