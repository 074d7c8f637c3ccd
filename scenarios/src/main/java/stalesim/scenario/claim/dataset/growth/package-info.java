/** Claims of paper 000: what a worker more gains, and in which time. */
package stalesim.scenario.claim.dataset.growth;
