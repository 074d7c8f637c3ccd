package stalesim.model.objective;

import stalesim.model.data.SparseData;

/**
 * A stochastic gradient: d floats, and where it is sparse the list of coordinates that may be non-zero.
 *
 * <p>Owned and reused by one worker; nothing here allocates after construction. A gradient is either
 * <em>dense</em> (every coordinate counts) or <em>sparse</em> (only the support does, in order of first touch).
 *
 * <p>A sparse gradient keeps its values side by side in that order, and finds a coordinate by a slot that is believed
 * only if the support agrees; so nothing has to be cleared, and what it costs is its support alone. Slots are noted
 * when a coordinate is first looked for. A multiple of one sample, and nothing else, is not even copied: it is noted,
 * and a step that is taken with it reads the sample itself.
 *
 * @see <a href="https://doi.org/10.1145/176454.176484">Briggs, Torczon (1993), An efficient representation for sparse
 *     sets</a>
 */
public final class Gradient {

    /** By coordinate in a dense gradient, by slot in a sparse one. */
    private final float[] values;

    private final int[] support;
    private final int[] slots;
    private int supportSize;
    /** The first so many coordinates of the support know their slots. */
    private int slotted;

    private boolean dense;

    /** The one sample that the gradient is a multiple of; null if it is none, or has been copied. */
    private SparseData sample;

    private int sampleStart;
    private int sampleEnd;
    private float sampleScale;

    /**
     * A zero gradient.
     *
     * @param dimension d &gt;= 0
     */
    public Gradient(int dimension) {
        values = new float[dimension];
        support = new int[dimension];
        slots = new int[dimension];
    }

    /** Sets everything to zero and lets the support start empty. Costs nothing. */
    public void clearSparse() {
        dense = false;
        supportSize = 0;
        slotted = 0;
        sample = null;
    }

    /**
     * Makes the gradient dense and hands out its values by coordinate, to be overwritten from end to end.
     *
     * @return d values: those of the gradient if it was dense, else anything
     */
    public float[] overwriteDense() {
        dense = true;
        sample = null;
        return values;
    }

    /**
     * Adds to one coordinate.
     *
     * @param coordinate 0 &lt;= coordinate &lt; d
     * @param amount what to add
     */
    public void add(int coordinate, float amount) {
        copySample();
        if (dense) {
            values[coordinate] += amount;
        } else if (touches(coordinate)) {
            values[slots[coordinate]] += amount;
        } else {
            support[supportSize] = coordinate;
            values[supportSize++] = amount;
        }
    }

    /**
     * Adds a multiple of one sample: g += scale * a.
     *
     * @param data samples with d features
     * @param row which of them
     * @param scale factor
     */
    public void addScaled(SparseData data, int row, float scale) {
        if (!dense && supportSize == 0 && sample == null) {
            sample = data;
            sampleStart = data.start(row);
            sampleEnd = data.start(row + 1);
            sampleScale = scale;
            return;
        }
        int end = data.start(row + 1);
        for (int e = data.start(row); e < end; e++) {
            add(data.index(e), scale * data.value(e));
        }
    }

    /** No feature comes twice in a sample: none needs a look-up. Local variables, which stores cannot alias. */
    private void copySample() {
        if (sample == null) {
            return;
        }
        SparseData data = sample;
        float scale = sampleScale;
        int slot = 0;
        for (int e = sampleStart; e < sampleEnd; e++) {
            support[slot] = data.index(e);
            values[slot] = scale * data.value(e);
            slot++;
        }
        supportSize = slot;
        sample = null;
    }

    /**
     * Adds products to the coordinates that a sparse gradient touches: g[k] += factors[k] * vector[k].
     *
     * @param factors d values
     * @param vector d values
     */
    void addOnSupport(float[] factors, float[] vector) {
        copySample();
        for (int s = 0; s < supportSize; s++) {
            values[s] += factors[support[s]] * vector[support[s]];
        }
    }

    private boolean touches(int coordinate) {
        for (; slotted < supportSize; slotted++) {
            slots[support[slotted]] = slotted;
        }
        int slot = slots[coordinate];
        return slot < supportSize && support[slot] == coordinate;
    }

    /**
     * Takes a gradient step on part of a vector: x[k] -= step * g[k] for from &lt;= k &lt; to.
     *
     * @param vector x, d values, changed in place
     * @param step the step size
     * @param from first coordinate
     * @param to one past the last coordinate
     */
    public void descend(float[] vector, float step, int from, int to) {
        if (sample != null) {
            descendSample(vector, step, from, to);
        } else if (dense) {
            for (int k = from; k < to; k++) {
                vector[k] -= step * values[k];
            }
        } else if (from == 0 && to == values.length) {
            for (int s = 0; s < supportSize; s++) {
                vector[support[s]] -= step * values[s];
            }
        } else {
            for (int s = 0; s < supportSize; s++) {
                int k = support[s];
                if (k >= from && k < to) {
                    vector[k] -= step * values[s];
                }
            }
        }
    }

    /** The same products, in the same order, as with a copy. Features ascend within a sample. */
    private void descendSample(float[] vector, float step, int from, int to) {
        SparseData data = sample;
        float scale = sampleScale;
        int end = sampleEnd;
        for (int e = sampleStart; e < end; e++) {
            int k = data.index(e);
            if (k >= from && k < to) {
                vector[k] -= step * (scale * data.value(e));
            }
        }
    }

    /**
     * Adds a multiple of this gradient to a vector: sum += weight * g.
     *
     * @param weight factor
     * @param sum d values, changed in place
     */
    public void addTo(float weight, float[] sum) {
        descend(sum, -weight, 0, sum.length);
    }

    /**
     * One coordinate.
     *
     * @param coordinate 0 &lt;= coordinate &lt; d
     * @return its value
     */
    public float get(int coordinate) {
        copySample();
        if (dense) {
            return values[coordinate];
        }
        return touches(coordinate) ? values[slots[coordinate]] : 0;
    }

    /**
     * Number of coordinates that may be non-zero.
     *
     * @return d for a dense gradient, the size of the support for a sparse one
     */
    public int touched() {
        return dense ? values.length : sample != null ? sampleEnd - sampleStart : supportSize;
    }
}
