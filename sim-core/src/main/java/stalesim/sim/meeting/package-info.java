/** Where simulated workers wait for each other: meetings, rounds of gossip, gates. */
package stalesim.sim.meeting;
