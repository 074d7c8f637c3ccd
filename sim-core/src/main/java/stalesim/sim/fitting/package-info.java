/**
 * Fits a machine to imported runs: what in the machine explains the throughput and the staleness that others measured.
 */
package stalesim.sim.fitting;
