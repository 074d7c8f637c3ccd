/** Renders what an output folder holds. */
package stalesim.scenario.rendering;
