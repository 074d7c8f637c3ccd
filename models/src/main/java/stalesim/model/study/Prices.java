package stalesim.model.study;

import java.util.stream.DoubleStream;

/**
 * What time costs: an hour with m workers costs {@code perHour + m perWorkerHour}, and takes
 * {@code watts + m wattsPerWorker} watts. Zero where nothing is stated.
 *
 * @param perWorkerHour price of one worker for an hour, &gt;= 0
 * @param perHour price of an hour whatever the number of workers, &gt;= 0
 * @param currency what prices are in, for readers
 * @param wattsPerWorker power of an active worker, &gt;= 0
 * @param watts power whatever the number of workers, &gt;= 0
 */
public record Prices(
        double perWorkerHour, double perHour, String currency, double wattsPerWorker, double watts) {

    /** Nothing costs anything. */
    public static final Prices NONE = new Prices(0, 0, "", 0, 0);

    private static final double SECONDS_PER_HOUR = 3600;

    /** Checks the ranges. */
    public Prices {
        if (!DoubleStream.of(perWorkerHour, perHour, wattsPerWorker, watts).allMatch(value -> value >= 0)) {
            throw new IllegalArgumentException("prices and watts must be >= 0: perWorkerHour=" + perWorkerHour
                    + ", perHour=" + perHour + ", wattsPerWorker=" + wattsPerWorker + ", watts=" + watts);
        }
    }

    /**
     * Whether anything has a price.
     *
     * @return false if all prices are 0
     */
    public boolean charge() {
        return perWorkerHour > 0 || perHour > 0;
    }

    /**
     * Whether power is stated.
     *
     * @return false if nothing takes any
     */
    public boolean draw() {
        return wattsPerWorker > 0 || watts > 0;
    }

    /**
     * Price of a run.
     *
     * @param seconds its duration, s
     * @param workerSeconds integral of the number of active workers over it, s
     * @return in the currency
     */
    public double price(double seconds, double workerSeconds) {
        return (seconds * perHour + workerSeconds * perWorkerHour) / SECONDS_PER_HOUR;
    }

    /**
     * Energy of a run.
     *
     * @param seconds its duration, s
     * @param workerSeconds integral of the number of active workers over it, s
     * @return joules
     */
    public double joules(double seconds, double workerSeconds) {
        return seconds * watts + workerSeconds * wattsPerWorker;
    }
}
