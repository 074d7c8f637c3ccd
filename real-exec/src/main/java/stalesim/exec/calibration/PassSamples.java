package stalesim.exec.calibration;

import java.util.ArrayList;
import java.util.List;
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

    /** The law of all of them, each equally likely. */
    Empirical law() {
        return joined().law();
    }

    /** The upper median of all of them. */
    long median() {
        return joined().median();
    }

    /** The upper median of each pass that has any. */
    double[] medians() {
        return passes.stream()
                .filter(pass -> !pass.isEmpty())
                .mapToDouble(Samples::median)
                .toArray();
    }

    private Samples joined() {
        return Samples.join(passes);
    }
}
