/** Claims of paper 000: the algorithms as they are printed. */
package stalesim.scenario.claim.dataset.algorithm;
