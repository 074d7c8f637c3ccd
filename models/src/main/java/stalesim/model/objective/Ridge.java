package stalesim.model.objective;

/**
 * How the penalty (lambda/2) |x|^2 enters the stochastic gradients of <em>sparse</em> data. The function that is
 * minimised, its loss and its optimum are the same for all rules; only the noise of the gradients differs. Gradients of
 * dense data touch every coordinate anyway and always take {@link #EXACT}.
 */
public enum Ridge {

    /** Every gradient has the whole term lambda x, and with lambda &gt; 0 is therefore dense. */
    EXACT,

    /**
     * The term of coordinate k is spread over the samples that have feature k:
     *
     * <pre>f_i(x) = phi(a_i.x, y_i) + (lambda/2) sum over k in supp(a_i) of (n / degree_k) x_k^2,</pre>
     *
     * where degree_k is the number of samples with feature k. A gradient touches the non-zeros of its samples and
     * nothing else, and its expectation over uniformly drawn samples is exactly that of {@link #EXACT} in every
     * coordinate with degree_k &gt; 0. A coordinate that no sample has gets no term: it stays where it starts, which is
     * its optimum 0.
     *
     * <p>The price is variance: the term of coordinate k has mean lambda x_k and variance
     * (lambda x_k)^2 (n / degree_k - 1) / b over batches of b. A step multiplies x_k by 1 - eta lambda n / (degree_k b)
     * where one of the batch's samples has feature k, so that a constant step eta wants eta lambda n &lt; 2 b degree_k
     * for the rarest feature; beyond that, rare coordinates grow without bound. {@link Curvature#sampleSmoothness()}
     * counts this in.
     *
     * @see "Niu, Recht, Re, Wright (2011), Hogwild!: a lock-free approach to parallelizing stochastic gradient descent,
     *     section 2, sparse SVM, where the regulariser is split by the degree of the feature"
     */
    SPREAD
}
