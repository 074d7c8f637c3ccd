/** Algorithms as cycles of operations on shared state, without time or threads. */
package stalesim.model.protocol;
