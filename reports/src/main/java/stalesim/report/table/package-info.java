/** Tables of a comparison: cells as text, for terminals, Markdown and CSV files. */
package stalesim.report.table;
