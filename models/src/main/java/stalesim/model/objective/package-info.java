/** Objectives, their losses and stochastic gradients. */
package stalesim.model.objective;
