package stalesim.scenario.spec;

/**
 * What is minimised.
 *
 * @param kind which loss
 * @param l2 ridge lambda &gt;= 0
 * @param data over which samples
 */
public record ObjectiveSpec(ObjectiveKind kind, double l2, DataSpec data) {}
