/**
 * Judges staleness laws by repeated runs: {@link stalesim.model.staleness.court.Court} says which law describes the
 * observations, by how much, and which are rejected.
 */
package stalesim.model.staleness.court;
