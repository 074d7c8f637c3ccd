/** The output folder: results, calibration and scenario on disk. */
package stalesim.scenario.store;
