/** Prediction beside measurement: figures of both clocks, their gaps, and the spread of repeated real runs. */
package stalesim.report.comparison;
