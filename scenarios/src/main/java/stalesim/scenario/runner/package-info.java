/** Does the runs of a plan: calibration first, real runs strictly alone, simulated runs in parallel. */
package stalesim.scenario.runner;
