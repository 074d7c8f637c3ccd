/** Which law describes the staleness of each case, how the laws change with the number of workers, and why. */
package stalesim.report.law;
