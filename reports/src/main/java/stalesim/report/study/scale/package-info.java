/** The report of a study of scale: what more workers do, and what simulating them costs. */
package stalesim.report.study.scale;
