/** Checks of the ranges of numbers, for all packages. */
package stalesim.model.range;
