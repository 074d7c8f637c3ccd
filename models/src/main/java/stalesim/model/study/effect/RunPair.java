package stalesim.model.study.effect;

import stalesim.model.result.RunResult;

/**
 * The same replication of both scenarios.
 *
 * @param asIs run of the scenario as it is
 * @param changed run of the changed one
 */
public record RunPair(RunResult asIs, RunResult changed) {}
