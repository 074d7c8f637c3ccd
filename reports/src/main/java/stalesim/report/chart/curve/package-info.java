/** Losses and active workers against time. */
package stalesim.report.chart.curve;
