/** What is said of all runs of a study together: the answer first, then its evidence. */
package stalesim.report.study;
