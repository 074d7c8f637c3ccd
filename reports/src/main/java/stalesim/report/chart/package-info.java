/** What every chart is drawn with: axes, inks, lines, and the canvas that makes SVG text of them. The charts lie below. */
package stalesim.report.chart;
