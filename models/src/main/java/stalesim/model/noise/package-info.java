/** Asynchrony-induced noise, measured by looking at a run that it does not change. */
package stalesim.model.noise;
