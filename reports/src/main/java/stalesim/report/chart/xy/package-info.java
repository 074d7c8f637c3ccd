/** Lines and points of any two figures. */
package stalesim.report.chart.xy;
