package stalesim.exec.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Empirical;
import stalesim.model.machine.Figure;
import stalesim.model.statistics.Estimate;

/** For how long ticks of the operating system's clock kept cores from something, by looks at several cores. */
final class TickTimes {

    /** Nobody has looked. */
    static final TickTimes UNKNOWN = new TickTimes(List.of());

    /** By looks and cores, of those at which there was a tick. */
    private final List<List<long[]>> looks;

    /** Of looks, each with what ticks took on each core, nanoseconds, perhaps nothing. */
    TickTimes(List<List<long[]>> looks) {
        this.looks = looks.stream()
                .map(cores -> cores.stream().filter(ticks -> ticks.length > 0).toList())
                .filter(cores -> !cores.isEmpty())
                .toList();
    }

    /** Of pauses that threads made, look by look, each on a core of its own: those that begin at a tick. */
    static TickTimes ofPauses(List<List<List<Slices.Pause>>> looks, TickSearch.Beat beat) {
        return new TickTimes(looks.stream()
                .map(threads ->
                        threads.stream().map(pauses -> atTicks(pauses, beat)).toList())
                .toList());
    }

    private static long[] atTicks(List<Slices.Pause> pauses, TickSearch.Beat beat) {
        return pauses.stream()
                .filter(pause -> beat.isRightAt(pause.lostNs()))
                .mapToLong(pause -> pause.backNs() - pause.lostNs())
                .toArray();
    }

    boolean known() {
        return !looks.isEmpty();
    }

    /**
     * What ticks take that follow each other; nothing where that is not known. All of one look may take longer than
     * those of another, on all cores: each is what it is beyond the median of its own, and the median of those.
     */
    DurationLaw law() {
        if (!known()) {
            return new Deterministic(0);
        }
        List<long[]> runs = looks.stream().flatMap(List::stream).toList();
        long usual = median(runs.stream().mapToLong(run -> median(Arrays.stream(run))));
        return Empirical.of(runs.stream()
                .flatMapToLong(run -> {
                    long own = median(Arrays.stream(run));
                    return Arrays.stream(run).map(ns -> Math.max(0, ns - own + usual));
                })
                .toArray());
    }

    Optional<Estimate> estimate() {
        return known() ? Optional.of(Figure.TICK.estimate(means())) : Optional.empty();
    }

    private double[] means() {
        return looks.stream()
                .mapToDouble(cores ->
                        cores.stream().flatMapToLong(Arrays::stream).average().orElseThrow())
                .toArray();
    }

    /** The upper one, or more than any of none. */
    static long median(LongStream values) {
        long[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? Long.MAX_VALUE : sorted[sorted.length / 2];
    }
}
