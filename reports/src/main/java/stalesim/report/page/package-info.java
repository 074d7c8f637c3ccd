/** The report as one self-contained HTML page. */
package stalesim.report.page;
