/** Curvature, optimum and gradient noise of L2 logistic regression on a data set. */
package stalesim.model.profile.logistic;
