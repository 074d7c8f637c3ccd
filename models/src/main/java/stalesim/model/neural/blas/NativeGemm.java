package stalesim.model.neural.blas;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Products by the operating system's libblas. It may start threads of its own: OPENBLAS_NUM_THREADS=1 keeps OpenBLAS
 * from it.
 */
final class NativeGemm implements Gemm {

    /** Held, so that its level is not forgotten: the library tells on standard error which class it has loaded. */
    private static final Logger LIBRARY = Logger.getLogger("dev.ludovic.netlib.blas");

    private final BLAS blas;
    private final Matrix rows = new Matrix();
    private float[] copied = new float[0];

    NativeGemm() {
        LIBRARY.setLevel(Level.OFF);
        try {
            blas = NativeBLAS.getInstance();
        } catch (RuntimeException e) {
            throw new IllegalStateException("no libblas.so.3 could be loaded. Install one, for instance OpenBLAS.", e);
        }
    }

    @Override
    public void multiply(Matrix a, Matrix b, Matrix c, boolean add) {
        if (a.starts != null) {
            multiply(copy(a), b, c, add);
        } else if (b.starts != null) {
            multiply(a, copy(b), c, add);
        } else {
            sgemm(a, b, c, add);
        }
    }

    /** The library knows no windows, so their rows are copied out; no product has two such operands. */
    private Matrix copy(Matrix windows) {
        if (copied.length < windows.rows * windows.columns) {
            copied = new float[windows.rows * windows.columns];
        }
        for (int i = 0; i < windows.rows; i++) {
            System.arraycopy(windows.values, windows.start(i), copied, i * windows.columns, windows.columns);
        }
        return rows.show(copied, 0, windows.rows, windows.columns);
    }

    /** Column by column, as the library reads, a matrix stored row after row is its transpose: C' = B' A'. */
    private void sgemm(Matrix a, Matrix b, Matrix c, boolean add) {
        blas.sgemm(
                b.columnStride == 1 ? "N" : "T",
                a.columnStride == 1 ? "N" : "T",
                c.columns,
                c.rows,
                a.columns,
                1,
                b.values,
                b.offset,
                Math.max(b.rowStride, b.columnStride),
                a.values,
                a.offset,
                Math.max(a.rowStride, a.columnStride),
                add ? 1 : 0,
                c.values,
                c.offset,
                c.rowStride);
    }
}
