/** The simulated network: messages that share links max-min fairly, and collectives made of messages. */
package stalesim.sim.network;
