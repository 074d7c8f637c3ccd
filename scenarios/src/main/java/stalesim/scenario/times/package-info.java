/** Durations that others measured: tables, histograms and traces of profilers. */
package stalesim.scenario.times;
