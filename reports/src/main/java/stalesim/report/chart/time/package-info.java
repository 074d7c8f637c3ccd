/** What time goes into, as bars. */
package stalesim.report.chart.time;
