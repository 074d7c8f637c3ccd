/** Figures over the steps of a sweep: lines, and maps of two directions. */
package stalesim.report.chart.sweep;
