/** Figures against the number of workers, under both clocks. */
package stalesim.report.chart.scaling;
