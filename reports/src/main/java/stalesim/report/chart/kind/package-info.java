/** Kinds of things with letters and colours: who wins where, and lines of each. */
package stalesim.report.chart.kind;
