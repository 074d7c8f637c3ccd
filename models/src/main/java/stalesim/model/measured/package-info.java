/** Runs that were measured elsewhere and are read from a file. */
package stalesim.model.measured;
