package stalesim.model.objective;

/**
 * The fast Walsh-Hadamard transform: from c_i, i = 0 ... n - 1, to the sums over i of (-1)^|i AND j| c_i for all j,
 * where |.| is the number of ones. n log n additions; exact for integers below 2^24 / n.
 *
 * @see "Fino, Algazi (1976), Unified matrix treatment of the fast Walsh-Hadamard transform"
 */
final class WalshTransform {

    /** Smallest n: blocks of this size are transformed without loops, which are too short to be fast. */
    static final int BLOCK = 8;

    private WalshTransform() {}

    /** Transforms in place; n = values.length is a power of two, at least {@link #BLOCK}. */
    static void apply(float[] values) {
        for (int half = values.length / 2; half >= BLOCK; half /= 2) {
            for (int start = 0; start < values.length; start += 2 * half) {
                combine(values, start, half);
            }
        }
        for (int start = 0; start < values.length; start += BLOCK) {
            applyToBlock(values, start);
        }
    }

    private static void combine(float[] values, int start, int half) {
        for (int k = start; k < start + half; k++) {
            float first = values[k];
            float second = values[k + half];
            values[k] = first + second;
            values[k + half] = first - second;
        }
    }

    private static void applyToBlock(float[] v, int s) {
        for (int k = s; k < s + 2; k++) {
            // stages of distance 4 and 2 on k, k + 2, k + 4, k + 6
            float even = v[k] + v[k + 4];
            float odd = v[k + 2] + v[k + 6];
            float evenLess = v[k] - v[k + 4];
            float oddLess = v[k + 2] - v[k + 6];
            v[k] = even + odd;
            v[k + 2] = even - odd;
            v[k + 4] = evenLess + oddLess;
            v[k + 6] = evenLess - oddLess;
        }
        for (int k = s; k < s + BLOCK; k += 2) {
            float first = v[k];
            v[k] = first + v[k + 1];
            v[k + 1] = first - v[k + 1];
        }
    }
}
