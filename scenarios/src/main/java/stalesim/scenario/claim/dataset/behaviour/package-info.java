/** Claims of paper 000: how algorithms behave on different data sets. */
package stalesim.scenario.claim.dataset.behaviour;
