/**
 * The surrogate: a noisy quadratic fitted to a real objective, its exact expected loss under a staleness law, and how
 * far it is from the real one.
 */
package stalesim.model.surrogate;
