/** The files of a report, written atomically. */
package stalesim.report.output;
