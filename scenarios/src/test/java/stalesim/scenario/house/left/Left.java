package stalesim.scenario.house.left;

import stalesim.scenario.house.right.Right;

/** Half of a cycle of packages, which the house's rule must find. */
public record Left(Right other) {}
