/** How many workers still gain anything: measured limits with their uncertainty, and bounds that predict them. */
package stalesim.model.study.limit;
