/** Measurements of other machines: reading their files, and predicting them from a calibration. */
package stalesim.scenario.measured;
