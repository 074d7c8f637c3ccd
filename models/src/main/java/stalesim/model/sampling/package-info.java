/**
 * How workers come by their mini-batches: what they draw from ({@link stalesim.model.sampling.SharedSampling all
 * samples} or {@link stalesim.model.sampling.PartitionedSampling a part of their own}, divided by a
 * {@link stalesim.model.sampling.partition.Partition}), and how they {@link stalesim.model.sampling.Draw draw}.
 */
package stalesim.model.sampling;
