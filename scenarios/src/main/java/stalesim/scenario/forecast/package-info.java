/** Says before a run whether its step size is stable for its workers: a warning, never an error. */
package stalesim.scenario.forecast;
