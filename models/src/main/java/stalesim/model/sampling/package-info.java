/** How workers come by their mini-batches. */
package stalesim.model.sampling;
