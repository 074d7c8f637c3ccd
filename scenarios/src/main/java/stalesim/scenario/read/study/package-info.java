/** Reads what is asked of all runs of a scenario together. */
package stalesim.scenario.read.study;
