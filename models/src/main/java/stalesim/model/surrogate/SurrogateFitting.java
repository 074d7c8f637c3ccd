package stalesim.model.surrogate;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;

/**
 * Fits a noisy quadratic to a real objective around the minimum that Newton's method finds from a point.
 *
 * <p>With H the Hessian and C the covariance of one sample's gradient at the minimum, e_0 the start's distance from
 * it, the expected loss of SGD, delayed or not, on the quadratic with this noise is
 * (1/2) e_0' H alpha(H) e_0 + (1/2) tr(C H beta(H)) above the minimum, where alpha and beta depend on steps, batch and
 * staleness alone. So what has to be right is the distribution of e_0 and of C over the eigenvalues of H:
 *
 * <ul>
 *   <li>an eigenpair (h, q) that is known gives a mode with curvature h, offset q.e_0 and variance q'Cq;
 *   <li>what is left of e_0 orthogonal to these gives the nodes of its Gauss quadrature, modes without noise;
 *   <li>what is left of C gives the nodes of the quadratures of random probes, modes that start at their optimum,
 *       scaled so that the trace of C is right.
 * </ul>
 *
 * <p>Up to {@link FitEffort#fullDimension} parameters every eigenpair is known and the rest is empty. Cost: see
 * {@link FitEffort}; a product with H costs four full gradients.
 *
 * @see "Ghorbani, Krishnan, Xiao (2019), An investigation into neural net optimization via Hessian eigenvalue density:
 *     stochastic Lanczos quadrature; the quadratures of start and noise are new"
 */
public final class SurrogateFitting {

    private final Objective objective;
    private final FitEffort effort;
    private final UniformRandomProvider random;

    /**
     * Of an objective.
     *
     * @param objective smooth, with d &gt;= 1 parameters
     * @param effort how much work it may be
     * @param random signs of random vectors
     */
    public SurrogateFitting(Objective objective, FitEffort effort, UniformRandomProvider random) {
        this.objective = objective;
        this.effort = effort;
        this.random = random;
    }

    /**
     * Fits.
     *
     * @param start where runs start and the search for the minimum begins, d values; not changed
     * @return the surrogate
     * @throws IllegalArgumentException if no direction at the minimum has positive curvature
     */
    public SurrogateFit fit(float[] start) {
        return fit(start, Minimum.near(objective, start, randomSigns()));
    }

    /** Fits around a minimum that is known. */
    SurrogateFit fit(float[] start, Minimum minimum) {
        Eigenpairs known = eigenpairs(minimum.hessian());
        GradientNoise noise = GradientNoise.at(minimum, known, effort, random);
        RealVector offset = FullGradient.doubles(start).subtract(minimum.point());
        SpectralNodes nodes = new SpectralNodes();
        for (int k = 0; k < known.size(); k++) {
            double along = known.vector(k).dotProduct(offset);
            nodes.add(known.value(k), along * along, noise.variance(k));
        }
        if (known.size() < objective.dimension()) {
            RealLinearOperator rest = known.deflated(minimum.hessian());
            addStart(nodes, rest, known.rest(offset));
            addNoise(nodes, rest, known, noise);
        }
        NoisyQuadratic quadratic = new NoisyQuadratic(nodes.modes(), minimum.loss());
        return new SurrogateFit(
                quadratic, known.size(), noise.trace(), noise.resolved(), nodes.lowest(), minimum.gradientNorm());
    }

    private RealVector randomSigns() {
        RealVector signs = new ArrayRealVector(objective.dimension());
        for (int k = 0; k < objective.dimension(); k++) {
            signs.setEntry(k, random.nextBoolean() ? 1 : -1);
        }
        return signs;
    }

    private Eigenpairs eigenpairs(RealLinearOperator hessian) {
        return objective.dimension() <= effort.fullDimension()
                ? Eigenpairs.all(hessian)
                : Eigenpairs.converged(new Lanczos(hessian, randomSigns(), effort.steps()));
    }

    private void addStart(SpectralNodes nodes, RealLinearOperator rest, RealVector offset) {
        if (offset.getNorm() > 0) {
            Lanczos quadrature = new Lanczos(rest, offset, effort.steps());
            for (int j = 0; j < quadrature.size(); j++) {
                nodes.add(quadrature.value(j), quadrature.weight(j), 0);
            }
        }
    }

    private void addNoise(SpectralNodes nodes, RealLinearOperator rest, Eigenpairs known, GradientNoise noise) {
        List<Lanczos> quadratures = new ArrayList<>();
        double squares = 0;
        for (int p = 0; p < effort.probes(); p++) {
            RealVector probe = known.rest(noise.probe(p));
            if (probe.getNorm() > 0) {
                quadratures.add(new Lanczos(rest, probe, effort.steps()));
                squares += probe.dotProduct(probe);
            }
        }
        double unresolved = Math.max(0, noise.trace() - noise.resolved());
        for (Lanczos quadrature : quadratures) {
            for (int j = 0; j < quadrature.size(); j++) {
                nodes.add(quadrature.value(j), 0, unresolved / squares * quadrature.weight(j));
            }
        }
    }
}
