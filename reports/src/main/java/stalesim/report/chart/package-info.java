/** What every chart is drawn with: axes, inks, lines, and the canvas that makes SVG text. The charts lie below. */
package stalesim.report.chart;
