/** Where threads wait for each other: meetings, rounds of gossip, gates. */
package stalesim.exec.meeting;
