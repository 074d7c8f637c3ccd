/** Claims of paper 000: bounds and what follows from them. */
package stalesim.scenario.claim.dataset.theory;
