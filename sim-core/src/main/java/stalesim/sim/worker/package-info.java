/**
 * A worker under the virtual clock: where it is in its cycle, what its operations cost, and where its time goes. What
 * an operation means in time is a {@link stalesim.sim.worker.Course}.
 */
package stalesim.sim.worker;
