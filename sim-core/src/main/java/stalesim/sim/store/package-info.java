/** The shared model under the virtual clock: what reading and updating it mean in time, a class for each store. */
package stalesim.sim.store;
