/** Paper 003, chapter D: noise by asynchrony, what it costs in updates, and what elastic parallelism saves. */
package stalesim.model.bound.asynchrony;
