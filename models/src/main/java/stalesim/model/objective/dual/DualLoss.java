package stalesim.model.objective.dual;

/** A loss phi of the margin y a.x, by its conjugate. A sample's dual variable is alpha = y beta with beta in [0, 1]. */
public interface DualLoss {

    /**
     * What a sample adds to the dual objective.
     *
     * @param beta between 0 and 1
     * @return -phi*(-beta)
     */
    double value(double beta);

    /**
     * The best dual variable of one sample while all others stay: maximises
     * -phi*(-b) - margin (b - beta) - (curvature/2) (b - beta)^2 over b.
     *
     * @param beta the present one, between 0 and 1
     * @param margin y a.v
     * @param curvature |a|^2/(lambda n) &gt;= 0
     * @return b between 0 and 1
     */
    double best(double beta, double margin, double curvature);
}
