package stalesim.model.objective;

import java.util.Arrays;

/**
 * A stochastic gradient: d floats, and where it is sparse the list of coordinates that may be non-zero.
 *
 * <p>Owned and reused by one worker; nothing here allocates after construction. A gradient is either
 * <em>dense</em> (every coordinate counts) or <em>sparse</em> (only the support does, in order of first touch).
 */
public final class Gradient {

    private final float[] values;
    private final int[] support;
    private final boolean[] inSupport;
    private int supportSize;
    private boolean dense;

    /**
     * A zero gradient.
     *
     * @param dimension d &gt;= 0
     */
    public Gradient(int dimension) {
        values = new float[dimension];
        support = new int[dimension];
        inSupport = new boolean[dimension];
    }

    /** Sets everything to zero and lets the support start empty. Costs the size of the former support. */
    public void clearSparse() {
        if (dense) {
            Arrays.fill(values, 0);
        } else {
            for (int k = 0; k < supportSize; k++) {
                values[support[k]] = 0;
                inSupport[support[k]] = false;
            }
        }
        dense = false;
        supportSize = 0;
    }

    /**
     * Makes the gradient dense and hands out its values, to be overwritten from end to end.
     *
     * @return d values with whatever was there before
     */
    public float[] overwriteDense() {
        if (!dense) {
            clearSparse();
            dense = true;
        }
        return values;
    }

    /**
     * Adds to one coordinate of a sparse gradient.
     *
     * @param coordinate 0 &lt;= coordinate &lt; d
     * @param amount what to add
     */
    public void add(int coordinate, float amount) {
        if (!inSupport[coordinate]) {
            inSupport[coordinate] = true;
            support[supportSize++] = coordinate;
        }
        values[coordinate] += amount;
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
        if (dense) {
            for (int k = from; k < to; k++) {
                vector[k] -= step * values[k];
            }
        } else {
            for (int s = 0; s < supportSize; s++) {
                int k = support[s];
                if (k >= from && k < to) {
                    vector[k] -= step * values[k];
                }
            }
        }
    }

    /**
     * Adds this gradient to a vector: sum += g.
     *
     * @param sum d values, changed in place
     */
    public void addTo(float[] sum) {
        if (dense) {
            for (int k = 0; k < values.length; k++) {
                sum[k] += values[k];
            }
        } else {
            for (int s = 0; s < supportSize; s++) {
                sum[support[s]] += values[support[s]];
            }
        }
    }

    /**
     * One coordinate.
     *
     * @param coordinate 0 &lt;= coordinate &lt; d
     * @return its value
     */
    public float get(int coordinate) {
        return values[coordinate];
    }

    /**
     * Number of coordinates that may be non-zero.
     *
     * @return d for a dense gradient, the size of the support for a sparse one
     */
    public int touched() {
        return dense ? values.length : supportSize;
    }
}
