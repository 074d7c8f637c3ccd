package stalesim.scenario.spec;

/**
 * A scenario at one point of its sweep.
 *
 * @param point which
 * @param scenario with the point's settings in place
 */
public record Variant(Point point, Scenario scenario) {}
