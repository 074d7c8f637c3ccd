package stalesim.model.machine;

import java.util.function.IntToLongFunction;

/** Where a number lies among ascending ones, on a logarithmic scale. */
final class LogScale {

    private LogScale() {}

    /**
     * Its place: i at the i-th of them, and between the i-th, a, and the next, b, at x that i + log(x/a)/log(b/a).
     *
     * @param x any
     * @param count how many there are, &gt;= 1
     * @param ascending the i-th of them, from 0, &gt;= 1
     * @return from 0, also before the first, to count - 1, also beyond the last
     */
    static double place(long x, int count, IntToLongFunction ascending) {
        int next = 0;
        while (next < count && ascending.applyAsLong(next) <= x) {
            next++;
        }
        if (next == 0 || next == count) {
            return Math.max(0, next - 1);
        }
        double from = ascending.applyAsLong(next - 1);
        return next - 1 + Math.log(x / from) / Math.log(ascending.applyAsLong(next) / from);
    }
}
