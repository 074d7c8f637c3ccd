/** Benchmarks of the mathematics: gradients, laws, step sizes. */
package stalesim.model.benchmark;
