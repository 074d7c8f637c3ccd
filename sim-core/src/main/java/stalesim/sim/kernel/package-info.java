/** The event kernel: a virtual clock and totally ordered events. Knows nothing of machine learning. */
package stalesim.sim.kernel;
