/** Step-size rules, and the laws of staleness that some of them know. */
package stalesim.scenario.read.step;
