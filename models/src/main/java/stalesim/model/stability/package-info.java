/** What delay does to gradient descent on a quadratic: the largest stable step, momentum, and a check of step rules. */
package stalesim.model.stability;
