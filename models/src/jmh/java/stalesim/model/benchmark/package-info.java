/** Benchmarks of gradients beside bare loops over the same data. */
package stalesim.model.benchmark;
