/** Charts as SVG text. */
package stalesim.report.chart;
