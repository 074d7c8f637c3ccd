/** Collectives under the virtual clock: exchanges of vectors within a group, made of messages. */
package stalesim.sim.collective;
