/** Claims of paper 001: weights, conditions and bounds. */
package stalesim.scenario.claim.weighted.theory;
