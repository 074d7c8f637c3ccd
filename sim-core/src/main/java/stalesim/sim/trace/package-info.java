/** What a simulated run did when: told while it goes on, made into spans of time. Costs nothing when nobody listens. */
package stalesim.sim.trace;
