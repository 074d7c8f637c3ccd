package stalesim.model.neural.blas;

/** Multiplies matrices for one worker. Owns what it computes in; not thread-safe. */
public interface Gemm {

    /**
     * C = A B, or C = C + A B.
     *
     * @param a m x k
     * @param b k x n; not both of them windows
     * @param c m x n, stored row after row, overlapping neither A nor B
     * @param add whether to add to what is in C
     */
    void multiply(Matrix a, Matrix b, Matrix c, boolean add);
}
