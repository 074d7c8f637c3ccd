/** Histograms of staleness, and the laws that are laid over them. */
package stalesim.report.chart.staleness;
