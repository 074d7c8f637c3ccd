/** The figures of a sweep by point and cell, gathered run by run. */
package stalesim.report.sweep;
