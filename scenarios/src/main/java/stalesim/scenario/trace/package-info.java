/** Traces of simulated runs as files for trace viewers. */
package stalesim.scenario.trace;
