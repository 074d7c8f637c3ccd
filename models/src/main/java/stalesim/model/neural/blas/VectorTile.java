package stalesim.model.neural.blas;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of the widest vectors that the processor has, by the JDK's Vector API.
 *
 * <p>Written out by hand: the twelve sums stay in registers only as local variables. The one class that needs
 * {@code --add-modules jdk.incubator.vector}; it is compiled apart, because the compiler warns of every use of an
 * incubating module, and is named nowhere but in {@link Blas}, by reflection.
 */
final class VectorTile extends Tile {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    int lanes() {
        return LANES;
    }

    @Override
    String backend() {
        return "vector-" + SPECIES.vectorBitSize();
    }

    private FloatVector start(int index) {
        return add ? FloatVector.fromArray(SPECIES, c, index) : FloatVector.zero(SPECIES);
    }

    @Override
    void narrow() {
        FloatVector c00 = start(cStart);
        FloatVector c10 = start(cStart + cRow);
        FloatVector c20 = start(cStart + 2 * cRow);
        FloatVector c30 = start(cStart + 3 * cRow);
        FloatVector c40 = start(cStart + 4 * cRow);
        FloatVector c50 = start(cStart + 5 * cRow);
        int a0 = aStarts[0];
        int a1 = aStarts[1];
        int a2 = aStarts[2];
        int a3 = aStarts[3];
        int a4 = aStarts[4];
        int a5 = aStarts[5];
        for (int p = 0; p < depth; p++) {
            int at = bStart + bStarts[bFirst + p];
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, at);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = x0.fma(b0, c00);
            a0 += aStep;
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1]);
            c10 = x1.fma(b0, c10);
            a1 += aStep;
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2]);
            c20 = x2.fma(b0, c20);
            a2 += aStep;
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3]);
            c30 = x3.fma(b0, c30);
            a3 += aStep;
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[a4]);
            c40 = x4.fma(b0, c40);
            a4 += aStep;
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[a5]);
            c50 = x5.fma(b0, c50);
            a5 += aStep;
        }
        c00.intoArray(c, cStart);
        c10.intoArray(c, cStart + cRow);
        c20.intoArray(c, cStart + 2 * cRow);
        c30.intoArray(c, cStart + 3 * cRow);
        c40.intoArray(c, cStart + 4 * cRow);
        c50.intoArray(c, cStart + 5 * cRow);
    }

    @Override
    void wide() {
        FloatVector c00 = start(cStart);
        FloatVector c01 = start(cStart + LANES);
        FloatVector c10 = start(cStart + cRow);
        FloatVector c11 = start(cStart + cRow + LANES);
        FloatVector c20 = start(cStart + 2 * cRow);
        FloatVector c21 = start(cStart + 2 * cRow + LANES);
        FloatVector c30 = start(cStart + 3 * cRow);
        FloatVector c31 = start(cStart + 3 * cRow + LANES);
        FloatVector c40 = start(cStart + 4 * cRow);
        FloatVector c41 = start(cStart + 4 * cRow + LANES);
        FloatVector c50 = start(cStart + 5 * cRow);
        FloatVector c51 = start(cStart + 5 * cRow + LANES);
        int a0 = aStarts[0];
        int a1 = aStarts[1];
        int a2 = aStarts[2];
        int a3 = aStarts[3];
        int a4 = aStarts[4];
        int a5 = aStarts[5];
        for (int p = 0; p < depth; p++) {
            int at = bStart + bStarts[bFirst + p];
            FloatVector b0 = FloatVector.fromArray(SPECIES, b, at);
            FloatVector b1 = FloatVector.fromArray(SPECIES, b, at + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[a0]);
            c00 = x0.fma(b0, c00);
            c01 = x0.fma(b1, c01);
            a0 += aStep;
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[a1]);
            c10 = x1.fma(b0, c10);
            c11 = x1.fma(b1, c11);
            a1 += aStep;
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[a2]);
            c20 = x2.fma(b0, c20);
            c21 = x2.fma(b1, c21);
            a2 += aStep;
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[a3]);
            c30 = x3.fma(b0, c30);
            c31 = x3.fma(b1, c31);
            a3 += aStep;
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[a4]);
            c40 = x4.fma(b0, c40);
            c41 = x4.fma(b1, c41);
            a4 += aStep;
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[a5]);
            c50 = x5.fma(b0, c50);
            c51 = x5.fma(b1, c51);
            a5 += aStep;
        }
        c00.intoArray(c, cStart);
        c01.intoArray(c, cStart + LANES);
        c10.intoArray(c, cStart + cRow);
        c11.intoArray(c, cStart + cRow + LANES);
        c20.intoArray(c, cStart + 2 * cRow);
        c21.intoArray(c, cStart + 2 * cRow + LANES);
        c30.intoArray(c, cStart + 3 * cRow);
        c31.intoArray(c, cStart + 3 * cRow + LANES);
        c40.intoArray(c, cStart + 4 * cRow);
        c41.intoArray(c, cStart + 4 * cRow + LANES);
        c50.intoArray(c, cStart + 5 * cRow);
        c51.intoArray(c, cStart + 5 * cRow + LANES);
    }
}
