/** Laws of speed and cost against the number of workers, and their fits to measurements. */
package stalesim.model.bound.scaling;
