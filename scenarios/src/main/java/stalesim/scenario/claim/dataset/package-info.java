/** Claims of paper 000 (Dataset matters): S000-01 to S000-51. */
package stalesim.scenario.claim.dataset;
