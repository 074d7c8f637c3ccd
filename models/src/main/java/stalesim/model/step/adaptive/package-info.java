/** Step sizes that follow from a staleness law, stated, or learnt online from the run itself. */
package stalesim.model.step.adaptive;
