package stalesim.model.selection;

/**
 * A system that is out.
 *
 * @param name of the system
 * @param replications of each survivor at the time
 */
public record Elimination(String name, int replications) {}
