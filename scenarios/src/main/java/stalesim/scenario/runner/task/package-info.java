/** What a scenario trains: objectives, data, samplings and models of noise, made once for all runs that share it. */
package stalesim.scenario.runner.task;
