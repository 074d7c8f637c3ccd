/** Losses of two-class linear classifiers as their duals see them. */
package stalesim.model.objective.dual;
