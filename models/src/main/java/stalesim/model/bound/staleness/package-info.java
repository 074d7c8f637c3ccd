/** Paper 003, chapters A and C: convergence under stale gradients and steps that depend on staleness. */
package stalesim.model.bound.staleness;
