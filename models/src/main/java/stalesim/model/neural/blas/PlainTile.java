package stalesim.model.neural.blas;

/** Tiles of vectors of a single float, in plain Java: what is left where the Vector API is not available. */
final class PlainTile extends Tile {

    @Override
    int lanes() {
        return 1;
    }

    @Override
    String backend() {
        return "java";
    }

    private float start(int index) {
        return add ? c[index] : 0;
    }

    @Override
    void narrow() {
        float c00 = start(cStart);
        float c10 = start(cStart + cRow);
        float c20 = start(cStart + 2 * cRow);
        float c30 = start(cStart + 3 * cRow);
        float c40 = start(cStart + 4 * cRow);
        float c50 = start(cStart + 5 * cRow);
        int a0 = aStarts[0];
        int a1 = aStarts[1];
        int a2 = aStarts[2];
        int a3 = aStarts[3];
        int a4 = aStarts[4];
        int a5 = aStarts[5];
        for (int p = 0; p < depth; p++) {
            int at = bStart + bStarts[bFirst + p];
            float b0 = b[at];
            float x0 = a[a0];
            c00 = Math.fma(x0, b0, c00);
            a0 += aStep;
            float x1 = a[a1];
            c10 = Math.fma(x1, b0, c10);
            a1 += aStep;
            float x2 = a[a2];
            c20 = Math.fma(x2, b0, c20);
            a2 += aStep;
            float x3 = a[a3];
            c30 = Math.fma(x3, b0, c30);
            a3 += aStep;
            float x4 = a[a4];
            c40 = Math.fma(x4, b0, c40);
            a4 += aStep;
            float x5 = a[a5];
            c50 = Math.fma(x5, b0, c50);
            a5 += aStep;
        }
        c[cStart] = c00;
        c[cStart + cRow] = c10;
        c[cStart + 2 * cRow] = c20;
        c[cStart + 3 * cRow] = c30;
        c[cStart + 4 * cRow] = c40;
        c[cStart + 5 * cRow] = c50;
    }

    @Override
    void wide() {
        float c00 = start(cStart);
        float c01 = start(cStart + 1);
        float c10 = start(cStart + cRow);
        float c11 = start(cStart + cRow + 1);
        float c20 = start(cStart + 2 * cRow);
        float c21 = start(cStart + 2 * cRow + 1);
        float c30 = start(cStart + 3 * cRow);
        float c31 = start(cStart + 3 * cRow + 1);
        float c40 = start(cStart + 4 * cRow);
        float c41 = start(cStart + 4 * cRow + 1);
        float c50 = start(cStart + 5 * cRow);
        float c51 = start(cStart + 5 * cRow + 1);
        int a0 = aStarts[0];
        int a1 = aStarts[1];
        int a2 = aStarts[2];
        int a3 = aStarts[3];
        int a4 = aStarts[4];
        int a5 = aStarts[5];
        for (int p = 0; p < depth; p++) {
            int at = bStart + bStarts[bFirst + p];
            float b0 = b[at];
            float b1 = b[at + 1];
            float x0 = a[a0];
            c00 = Math.fma(x0, b0, c00);
            c01 = Math.fma(x0, b1, c01);
            a0 += aStep;
            float x1 = a[a1];
            c10 = Math.fma(x1, b0, c10);
            c11 = Math.fma(x1, b1, c11);
            a1 += aStep;
            float x2 = a[a2];
            c20 = Math.fma(x2, b0, c20);
            c21 = Math.fma(x2, b1, c21);
            a2 += aStep;
            float x3 = a[a3];
            c30 = Math.fma(x3, b0, c30);
            c31 = Math.fma(x3, b1, c31);
            a3 += aStep;
            float x4 = a[a4];
            c40 = Math.fma(x4, b0, c40);
            c41 = Math.fma(x4, b1, c41);
            a4 += aStep;
            float x5 = a[a5];
            c50 = Math.fma(x5, b0, c50);
            c51 = Math.fma(x5, b1, c51);
            a5 += aStep;
        }
        c[cStart] = c00;
        c[cStart + 1] = c01;
        c[cStart + cRow] = c10;
        c[cStart + cRow + 1] = c11;
        c[cStart + 2 * cRow] = c20;
        c[cStart + 2 * cRow + 1] = c21;
        c[cStart + 3 * cRow] = c30;
        c[cStart + 3 * cRow + 1] = c31;
        c[cStart + 4 * cRow] = c40;
        c[cStart + 4 * cRow + 1] = c41;
        c[cStart + 5 * cRow] = c50;
        c[cStart + 5 * cRow + 1] = c51;
    }
}
