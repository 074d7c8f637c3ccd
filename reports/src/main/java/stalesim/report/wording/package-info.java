/** Small matters of wording that tables, charts and pages have in common. */
package stalesim.report.wording;
