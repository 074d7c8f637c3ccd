package stalesim.scenario.house.right;

import stalesim.scenario.house.left.Left;

/** The other half of the cycle. */
public record Right(Left other) {}
