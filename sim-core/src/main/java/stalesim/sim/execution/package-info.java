/** Simulated execution of algorithms, and replay of recordings. */
package stalesim.sim.execution;
