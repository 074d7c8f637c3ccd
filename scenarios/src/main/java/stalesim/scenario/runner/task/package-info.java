/** What a scenario trains: objectives, data, samplings and models of their noise, made once for all runs that share them. */
package stalesim.scenario.runner.task;
