package stalesim.report.requirement;

import java.util.Optional;

/**
 * Whether a requirement is met in a cell.
 *
 * @param requirement what is required
 * @param cell where, in words
 * @param value what was found; empty where it is not known
 * @param met false also where it is not known
 */
public record RequirementCheck(Requirement requirement, String cell, Optional<Double> value, boolean met) {}
