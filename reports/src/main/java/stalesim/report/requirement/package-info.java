/** What a scenario requires of its results, and whether they meet it. */
package stalesim.report.requirement;
