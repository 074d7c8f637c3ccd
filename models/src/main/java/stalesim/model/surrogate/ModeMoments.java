package stalesim.model.surrogate;

/**
 * First and second moment of e_t = x_t - x*, the distance from the optimum in one direction, update by update:
 * e_{t+1} = e_t - eta(t, tau_t) (h e_{t - tau_t} + xi_t) with noise xi_t of mean 0 and variance s^2 / b.
 *
 * <p>The staleness of every update is an independent draw tau_t from a law, the noise is independent of everything
 * before it. A view from before the start is the start: e_t = e_0 for t &lt; 0.
 */
interface ModeMoments {

    /** From t to t + 1. */
    void advance();

    /** E e_t. */
    double mean();

    /** E e_t^2. */
    double secondMoment();
}
