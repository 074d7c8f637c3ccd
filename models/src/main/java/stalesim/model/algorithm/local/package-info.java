/** Paper 002: rounds of local steps, whose sums a server aggregates. */
package stalesim.model.algorithm.local;
