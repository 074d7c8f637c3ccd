/** Step-size rules. */
package stalesim.model.step;
