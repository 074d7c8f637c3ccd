package stalesim.model.objective;

import stalesim.model.data.DataSet;
import stalesim.model.objective.dual.DualLoss;

/**
 * A linear classifier that has a dual: minimising f(x) = (1/n) sum_i phi(y_i a_i.x) + (lambda/2) |x|^2 over x is
 * maximising D(beta) = (1/n) sum_i -phi*(-beta_i) - (lambda/2) |v|^2 over beta, with
 * v = (1/(lambda n)) sum_i y_i beta_i a_i, if lambda &gt; 0. Both values agree at the optimum, where x = v.
 *
 * @see "Shalev-Shwartz, Zhang (2013), Stochastic dual coordinate ascent methods for regularized loss minimization"
 */
public interface DualObjective extends Objective {

    /**
     * Samples a_i and labels y_i.
     *
     * @return the data set
     */
    DataSet data();

    /**
     * Weight of the ridge term.
     *
     * @return lambda &gt;= 0; there is a dual only if it is positive
     */
    double l2();

    /**
     * What phi is to the dual.
     *
     * @return the conjugate and its ascent
     */
    DualLoss dualLoss();
}
