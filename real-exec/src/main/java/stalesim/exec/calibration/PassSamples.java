package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import stalesim.exec.worker.Samples;
import stalesim.model.duration.Empirical;

/** Measured durations of one kind that remember in which pass each was measured, nanoseconds. Not thread-safe. */
final class PassSamples {

    private final List<Samples> passes = new ArrayList<>();

    /** What is added from now on belongs to another pass. */
    void beginPass() {
        passes.add(new Samples());
    }

    void add(long ns) {
        passes.get(passes.size() - 1).add(ns);
    }

    /** Whether none has been added. */
    boolean isEmpty() {
        return passes.stream().allMatch(Samples::isEmpty);
    }

    /** The law of all of them, each equally likely. */
    Empirical law() {
        return joined().law();
    }

    /** The upper median of all of them. */
    long median() {
        return joined().median();
    }

    /** All of them. */
    LongStream all() {
        return passes.stream().flatMapToLong(pass -> Arrays.stream(pass.toArray()));
    }

    /** The upper median of each pass that has any. */
    double[] medians() {
        return passes.stream()
                .filter(pass -> !pass.isEmpty())
                .mapToDouble(Samples::median)
                .toArray();
    }

    private Samples joined() {
        Samples joined = new Samples();
        all().forEach(joined::add);
        return joined;
    }
}
