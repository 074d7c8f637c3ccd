/** What a report is made from. */
package stalesim.report.input;
