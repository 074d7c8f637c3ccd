package stalesim.sim.kernel;

/**
 * Delays until the next event of the hold model, in shapes that pending-event sets are known to suffer from. All but the
 * first two are skewed, tied, bursty or change their scale.
 */
public enum Increments {
    /** Mean 1000 ns an event. */
    EXPONENTIAL {
        @Override
        long of(double u, long size) {
            return (long) (-StrictMath.log(u) * 1000 * size);
        }
    },
    /** Between 0 and 2000 ns an event. */
    UNIFORM {
        @Override
        long of(double u, long size) {
            return (long) (u * 2000 * size);
        }
    },
    /** All the same. */
    CONSTANT {
        @Override
        long of(double u, long size) {
            return 1000 * size;
        }
    },
    /** Pareto with exponent 1.1: infinite variance. */
    PARETO {
        @Override
        long of(double u, long size) {
            return (long) (100 * size * StrictMath.pow(u, -1 / 1.1));
        }
    },
    /** Nine in ten short, one in ten 190 times longer. */
    BIMODAL {
        @Override
        long of(double u, long size) {
            return (long) ((u < 0.1 ? 9500 : 50) * size * (0.9 + 0.2 * u));
        }
    },
    /** Logarithmically uniform from 1 ns to 1 s. */
    NINE_DECADES {
        @Override
        long of(double u, long size) {
            return (long) StrictMath.pow(10, 9 * u);
        }
    },
    /** 1, 2 or 3 ns: most events share their time with many others. */
    TIES {
        @Override
        long of(double u, long size) {
            return 1 + (long) (3 * u);
        }
    },
    /** The next multiple of 1 ms: all events at one instant. */
    BARRIER {
        @Override
        long of(double u, long size) {
            return 0;
        }

        @Override
        long next(long now, long count, long drawn) {
            return 1_000_000 - now % 1_000_000;
        }
    },
    /** Exponential; a quarter of the events come in bursts of 1024 that are 5 ns ahead. */
    BURSTS {
        @Override
        long of(double u, long size) {
            return EXPONENTIAL.of(u, size);
        }

        @Override
        long next(long now, long count, long drawn) {
            return (count & 4095) < 1024 ? 5 : drawn;
        }
    },
    /** Exponential, with a scale that grows by 1000 every 2^14 events and falls back after four of them. */
    SHIFTING_SCALE {
        @Override
        long of(double u, long size) {
            return (long) (-StrictMath.log(u) * size);
        }

        @Override
        long next(long now, long count, long drawn) {
            return drawn * SCALES[(int) (count >>> 14) & 3];
        }
    },
    /** Three in four at once, the others exponential: chains of zero delay. */
    ZERO_DELAY {
        @Override
        long of(double u, long size) {
            return u < 0.75 ? 0 : EXPONENTIAL.of(4 * (u - 0.75), size);
        }
    };

    private static final long[] SCALES = {1, 1_000, 1_000_000, 1_000_000_000};
    private static final int QUANTILES = 1024;

    /** The u-quantile, or some other function of u whose image is the distribution; size is the number pending. */
    abstract long of(double u, long size);

    long next(long now, long count, long drawn) {
        return drawn;
    }

    /** An endless sequence of delays: the same for everybody who asks. Drawing takes about 2 ns. */
    public Sequence sequence(int size) {
        return new Sequence(this, size);
    }

    /** Draws quantiles from a table with a xorshift generator: cheap, so that a benchmark measures the queue. */
    public static final class Sequence {

        private final Increments increments;
        private final long[] quantiles = new long[QUANTILES];
        private long state = 88_172_645_463_325_252L;
        private long count;

        private Sequence(Increments increments, int size) {
            this.increments = increments;
            for (int i = 0; i < QUANTILES; i++) {
                quantiles[i] = increments.of((i + 0.5) / QUANTILES, size);
            }
        }

        /** The next delay, nanoseconds. */
        public long next(long now) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            return increments.next(now, count++, quantiles[(int) (state >>> 54)]);
        }
    }
}
