/** Claims of paper 002 (growing rounds): S002-01 to S002-50. */
package stalesim.scenario.claim.rounds;
