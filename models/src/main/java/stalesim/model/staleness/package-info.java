/** Staleness: histograms, laws, fits and distances. */
package stalesim.model.staleness;
