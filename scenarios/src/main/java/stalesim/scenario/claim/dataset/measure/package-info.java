/** Claims of paper 000: the objective and the measures of a data set. */
package stalesim.scenario.claim.dataset.measure;
