package stalesim.model.neural.blas;

/**
 * The innermost loop of a product: a tile of C, {@link #ROWS} rows high and one or two vectors wide, is kept in
 * registers while the depth is run through.
 *
 * <p>For every entry, c = fma(a_p, b_p, c) for p = 0 .. depth-1 in this order, whatever the width of a vector: all
 * tiles give the same bits. Its operands are fields, set by {@link TiledGemm} before a call.
 */
abstract class Tile {

    /** Rows of a tile: twelve accumulators, two vectors of B and one of A fill the sixteen registers of AVX. */
    static final int ROWS = 6;

    /** Entry (i, p) of A is {@code a[aStarts[i] + p * aStep]}. */
    float[] a;

    final int[] aStarts = new int[ROWS];
    int aStep;

    /** Entry (p, j) of B is {@code b[bStart + bStarts[bFirst + p] + j]}. */
    float[] b;

    int bStart;
    int[] bStarts;
    int bFirst;

    /** Entry (i, j) of C is {@code c[cStart + i * cRow + j]}. */
    float[] c;

    int cStart;
    int cRow;

    int depth;
    /** Whether the sum starts from what is in C rather than from zero. */
    boolean add;

    /** Number of floats in a vector. */
    abstract int lanes();

    /** Name of the backend, for reports. */
    abstract String backend();

    /** Computes a tile that is one vector wide. */
    abstract void narrow();

    /** Computes a tile that is two vectors wide. */
    abstract void wide();
}
