/** Laws of durations, and the files of measurements and calibrations that they may stand in. */
package stalesim.scenario.read.law;
