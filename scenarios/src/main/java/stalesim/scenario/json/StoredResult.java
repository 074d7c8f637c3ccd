package stalesim.scenario.json;

import stalesim.model.result.Environment;
import stalesim.model.result.RunResult;
import stalesim.scenario.spec.Point;

/**
 * A finished run with its origin.
 *
 * @param point of the sweep
 * @param result what came of it
 * @param environment what it ran on; of a simulated run, the machine that it predicts
 * @param scenarioHash identity of the scenario that asked for it
 */
public record StoredResult(Point point, RunResult result, Environment environment, String scenarioHash) {}
