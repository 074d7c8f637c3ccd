/** What changed between the results of two folders, significantly or not. */
package stalesim.report.change;
