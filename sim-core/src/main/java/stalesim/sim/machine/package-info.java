/** The simulated machine: cores shared by an operating system, mutexes, meeting points. */
package stalesim.sim.machine;
