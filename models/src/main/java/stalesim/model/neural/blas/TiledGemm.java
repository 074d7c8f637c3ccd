package stalesim.model.neural.blas;

import java.util.Arrays;

/**
 * Products made of tiles: C is cut into tiles of {@link Tile#ROWS} rows and up to two vectors of columns, the depth
 * into slices of {@link #SLICE}, so that the strip of B under a row of tiles stays in the cache.
 *
 * <p>A strip of B is copied into a buffer where it is transposed, hangs over the right edge, or is used often enough
 * for neighbouring rows of B to be worth making neighbours in memory. A is read where it is. Every entry is the
 * sum over p of a_ip b_pj in this order with one rounding a term, independent of tiles, slices and vector width.
 *
 * <p>Allocates when a larger product than before comes along, else never.
 */
final class TiledGemm implements Gemm {

    private static final int SLICE = 256;
    /** Rows of C from which on copying B costs little beside multiplying. */
    private static final int ROWS_WORTH_PACKING = 24;

    private final Tile tile;
    private final int lanes;
    private final float[] edge;
    private final int[] packedNarrow;
    private final int[] packedWide;
    private int[] regular = new int[0];
    private float[] packed = new float[0];
    private boolean packs;

    TiledGemm(Tile tile) {
        this.tile = tile;
        lanes = tile.lanes();
        edge = new float[Tile.ROWS * 2 * lanes];
        packedNarrow = multiples(lanes, SLICE);
        packedWide = multiples(2 * lanes, SLICE);
    }

    private static int[] multiples(int step, int count) {
        int[] multiples = new int[count];
        Arrays.setAll(multiples, k -> k * step);
        return multiples;
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        packs = b.columnStride != 1 || (c.rows >= ROWS_WORTH_PACKING && b.starts == null);
        makeRoom(b);
        tile.a = a.values;
        tile.aStep = a.columnStride;
        for (int p = 0; p < a.columns; p += SLICE) {
            tile.depth = Math.min(SLICE, a.columns - p);
            tile.add = add || p > 0;
            slice(a, b, c, p);
        }
    }

    private void makeRoom(Matrix b) {
        int strips = (b.columns + 2 * lanes - 1) / (2 * lanes);
        int needed = strips * 2 * lanes * Math.min(SLICE, b.rows);
        if (packed.length < needed) {
            packed = new float[needed];
        }
        if (packs || b.starts != null) {
            return;
        }
        if (regular.length < b.rows) {
            regular = new int[b.rows];
        }
        for (int p = 0; p < b.rows; p++) {
            regular[p] = p * b.rowStride;
        }
    }

    private void slice(Matrix a, Matrix b, Matrix c, int p) {
        for (int j = 0; j < c.columns; j += 2 * lanes) {
            if (isPacked(b, j)) {
                pack(b, p, j);
            }
        }
        for (int i = 0; i < c.rows; i += Tile.ROWS) {
            for (int r = 0; r < Tile.ROWS; r++) {
                // a tile that hangs over the lower edge repeats the last row
                tile.aStarts[r] = a.start(Math.min(i + r, c.rows - 1)) + p * a.columnStride;
            }
            for (int j = 0; j < c.columns; j += 2 * lanes) {
                showB(b, p, j);
                compute(c, i, j);
            }
        }
    }

    /** Columns of a tile that has so many columns of C left. */
    private int width(int left) {
        return left > lanes ? 2 * lanes : lanes;
    }

    private boolean isPacked(Matrix b, int j) {
        return packs || j + width(b.columns - j) > b.columns;
    }

    private void showB(Matrix b, int p, int j) {
        if (isPacked(b, j)) {
            tile.b = packed;
            tile.bStart = j * tile.depth;
            tile.bStarts = width(b.columns - j) == lanes ? packedNarrow : packedWide;
            tile.bFirst = 0;
        } else {
            tile.b = b.values;
            tile.bStart = b.offset + j;
            tile.bStarts = b.starts == null ? regular : b.starts;
            tile.bFirst = p;
        }
    }

    /** Copies a strip. What hangs over the edge keeps its old values: nobody reads what becomes of them. */
    private void pack(Matrix b, int p, int j) {
        int width = width(b.columns - j);
        int valid = Math.min(width, b.columns - j);
        if (b.columnStride != 1) {
            packTransposed(b, p, j, valid);
            return;
        }
        for (int q = 0; q < tile.depth; q++) {
            System.arraycopy(b.values, b.start(p + q) + j, packed, j * tile.depth + q * width, valid);
        }
    }

    private void packTransposed(Matrix b, int p, int j, int valid) {
        int width = width(b.columns - j);
        for (int k = 0; k < valid; k++) {
            int from = b.offset + p * b.rowStride + (j + k) * b.columnStride;
            int to = j * tile.depth + k;
            for (int q = 0; q < tile.depth; q++) {
                packed[to + q * width] = b.values[from + q * b.rowStride];
            }
        }
    }

    private void compute(Matrix c, int i, int j) {
        int width = width(c.columns - j);
        int rows = Math.min(Tile.ROWS, c.rows - i);
        int columns = Math.min(width, c.columns - j);
        int at = c.offset + i * c.rowStride + j;
        if (rows == Tile.ROWS && columns == width) {
            run(c.values, at, c.rowStride, width);
            return;
        }
        for (int r = 0; tile.add && r < rows; r++) {
            System.arraycopy(c.values, at + r * c.rowStride, edge, r * width, columns);
        }
        run(edge, 0, width, width);
        for (int r = 0; r < rows; r++) {
            System.arraycopy(edge, r * width, c.values, at + r * c.rowStride, columns);
        }
    }

    private void run(float[] values, int start, int row, int width) {
        tile.c = values;
        tile.cStart = start;
        tile.cRow = row;
        if (width == lanes) {
            tile.narrow();
        } else {
            tile.wide();
        }
    }
}
