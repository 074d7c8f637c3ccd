/** Benchmarks of the mathematics. */
package stalesim.model.benchmark;
