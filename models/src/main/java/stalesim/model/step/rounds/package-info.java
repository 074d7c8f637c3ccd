/** Step sizes that fall from round to round (paper 002). */
package stalesim.model.step.rounds;
