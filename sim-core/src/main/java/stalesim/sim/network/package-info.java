/** The simulated network: messages on routes of links, which they share max-min fairly. */
package stalesim.sim.network;
