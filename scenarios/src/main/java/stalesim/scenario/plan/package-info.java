/** Which runs a scenario comes to, in which order. */
package stalesim.scenario.plan;
