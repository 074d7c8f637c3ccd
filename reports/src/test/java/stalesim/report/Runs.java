package stalesim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.protocol.StalenessBook;
import stalesim.model.result.Clock;
import stalesim.model.result.Contention;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.MeasuredNoise;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeUse;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;

/** Builds runs with made-up figures: 1000 updates in a second unless told otherwise. */
public final class Runs {

    private Clock clock = Clock.SIMULATED;
    private Mode mode = Mode.NATIVE;
    private String algorithm = "async-lock";
    private int workers = 2;
    private int replication;
    private long updates = 1000;
    private long gradients = -1;
    private long durationNs = 1_000_000_000;
    private long waitNs;
    private long[] staleness = {500, 500};
    private Outcome outcome = Outcome.BUDGET;
    private double[] losses = {0.69, 0.5, 0.4, 0.35, 0.33};
    private double[] accuracies = {};
    private Optional<Parallelism> parallelism = Optional.empty();
    private Optional<MeasuredNoise> noise = Optional.empty();
    private OptionalDouble dualityGap = OptionalDouble.empty();
    private Optional<Contention> contention = Optional.empty();
    private Optional<StalenessBook> book = Optional.empty();
    private Optional<TimeUse> timeUse = Optional.empty();

    public static Runs simulated() {
        return new Runs();
    }

    public static Runs real() {
        Runs runs = new Runs();
        runs.clock = Clock.REAL;
        return runs;
    }

    public Runs mode(Mode value) {
        mode = value;
        return this;
    }

    public Runs algorithm(String value) {
        algorithm = value;
        return this;
    }

    public Runs workers(int value) {
        workers = value;
        return this;
    }

    public Runs replication(int value) {
        replication = value;
        return this;
    }

    public Runs dualityGap(double value) {
        dualityGap = OptionalDouble.of(value);
        return this;
    }

    public Runs updates(long value) {
        updates = value;
        return this;
    }

    public Runs gradients(long value) {
        gradients = value;
        return this;
    }

    public Runs durationNs(long value) {
        durationNs = value;
        return this;
    }

    public Runs waitNs(long value) {
        waitNs = value;
        return this;
    }

    public Runs staleness(long... counts) {
        staleness = counts;
        return this;
    }

    public Runs outcome(Outcome value) {
        outcome = value;
        return this;
    }

    public Runs losses(double... values) {
        losses = values;
        return this;
    }

    /** As many as losses, or none. */
    public Runs accuracies(double... values) {
        accuracies = values;
        return this;
    }

    public Runs active(Parallelism.Step... steps) {
        parallelism = Optional.of(new Parallelism(List.of(steps)));
        return this;
    }

    /** In both readings, of 50 updates. */
    public Runs noise(double corrected, double literal) {
        noise = Optional.of(new MeasuredNoise(
                20, new MeasuredNoise.Figure(50, corrected, 0.001), new MeasuredNoise.Figure(50, literal, 0.01)));
        return this;
    }

    public Runs contention(Contention value) {
        contention = Optional.of(value);
        return this;
    }

    public Runs refusals(long count) {
        book = Optional.of(new StalenessBook(0, 0, 0, 0, count));
        return this;
    }

    public Runs timeUse(TimeUse value) {
        timeUse = Optional.of(value);
        return this;
    }

    public RunResult build() {
        List<CurvePoint> curve = new ArrayList<>();
        int last = Math.max(1, losses.length - 1);
        for (int index = 0; index < losses.length; index++) {
            curve.add(new CurvePoint(
                    updates * index / last,
                    durationNs * index / last,
                    losses[index],
                    accuracies.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(accuracies[index])));
        }
        List<WorkerTotals> totals = new ArrayList<>();
        for (int rank = 0; rank < workers; rank++) {
            totals.add(new WorkerTotals(updates / workers, 0, waitNs));
        }
        return new RunResult(
                clock,
                mode,
                algorithm,
                workers,
                replication,
                1,
                updates,
                gradients < 0 ? updates : gradients,
                durationNs,
                new StalenessHistogram(staleness),
                book,
                contention,
                totals,
                curve,
                outcome,
                parallelism.orElseGet(() -> Parallelism.constant(workers)),
                noise,
                dualityGap,
                timeUse);
    }
}
