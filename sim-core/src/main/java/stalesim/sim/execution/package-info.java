/**
 * Simulated execution of algorithms, and replay of recordings. {@link stalesim.sim.execution.SimulatedCycle} lays out
 * what each operation means in time.
 */
package stalesim.sim.execution;
