/** Claims of paper 001: averaging and delays in runs. */
package stalesim.scenario.claim.weighted.averaged;
