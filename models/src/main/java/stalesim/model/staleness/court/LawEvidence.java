package stalesim.model.staleness.court;

/**
 * What a verdict rests on.
 *
 * @param replicates number of independent runs
 * @param updates of all of them
 * @param worth how many independent updates that is
 * @param noiseFloor Bhattacharyya distance that chance alone puts between the observations and their true law, to
 *     first order: (V-1) / (8 n) for V different values of staleness and n independent updates
 */
public record LawEvidence(int replicates, long updates, Worth worth, double noiseFloor) {}
