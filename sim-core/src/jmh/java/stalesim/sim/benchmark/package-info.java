/** Benchmarks of the virtual clock beside floors, the JDK's priority queue and SSJ. */
package stalesim.sim.benchmark;
