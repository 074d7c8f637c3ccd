/** Stated machines and their networks, and whether they have all that a simulation asks for. */
package stalesim.scenario.read.machine;
