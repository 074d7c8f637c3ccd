/** Rows with a name each, from top to bottom: bars and intervals. */
package stalesim.report.chart.row;
