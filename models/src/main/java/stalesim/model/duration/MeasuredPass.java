package stalesim.model.duration;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What several cores measured side by side: blocks of values in order, as many of each core, measured together. */
final class MeasuredPass {

    private final int blockLength;
    /** By core: whole blocks. */
    private final long[][] values;
    /** By core: how much later each block began than the same one of the first core. */
    private final long[][] delays;
    /** By block. */
    private final List<Interruptions> interruptions;

    private MeasuredPass(int blockLength, long[][] values, long[][] delays) {
        this.blockLength = blockLength;
        this.values = values;
        this.delays = delays;
        interruptions = IntStream.range(0, blocks())
                .mapToObj(this::interruptionsWithin)
                .toList();
    }

    private Interruptions interruptionsWithin(int block) {
        return new Interruptions(
                IntStream.range(0, cores())
                        .mapToLong(core -> delays[core][block])
                        .toArray(),
                IntStream.range(0, cores())
                        .mapToObj(core ->
                                Arrays.copyOfRange(values[core], block * blockLength, (block + 1) * blockLength))
                        .toList());
    }

    /** Cuts at most so many blocks out of courses, evenly spread from where all cores had begun to the first end. */
    static MeasuredPass cut(List<Course> courses, int blockLength, int most) {
        int blocks = Math.min(most, Course.shortest(courses.stream()) / blockLength);
        long first =
                courses.stream().mapToLong(course -> course.beginNs(0)).max().orElseThrow();
        long last = courses.stream()
                .mapToLong(course -> course.beginNs(course.length() - blockLength))
                .min()
                .orElseThrow();
        long[] moments = evenlySpread(first, Math.max(first, last), blocks);
        List<int[]> places = courses.stream()
                .map(course -> course.nearest(moments, course.length() - blockLength))
                .toList();
        return new MeasuredPass(
                blockLength,
                each(courses.size(), core -> courses.get(core).blocks(places.get(core), blockLength)),
                beyondLeast(each(courses.size(), core -> courses.get(core).begins(places.get(core)))));
    }

    private static long[] evenlySpread(long first, long last, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> count == 1 ? first : first + (last - first) * i / (count - 1))
                .toArray();
    }

    private static long[][] each(int cores, IntFunction<long[]> ofCore) {
        return IntStream.range(0, cores).mapToObj(ofCore).toArray(long[][]::new);
    }

    private static long[][] beyondLeast(long[][] ofCores) {
        long[] least = Arrays.stream(ofCores)
                .reduce((one, other) -> IntStream.range(0, one.length)
                        .mapToLong(i -> Math.min(one[i], other[i]))
                        .toArray())
                .orElseThrow();
        return each(ofCores.length, core -> IntStream.range(0, least.length)
                .mapToLong(i -> ofCores[core][i] - least[i])
                .toArray());
    }

    /** The blocks of another one. */
    static MeasuredPass kept(List<long[]> values, List<long[]> delays, int blockLength) {
        if (delays.size() != values.size()) {
            throw new IllegalArgumentException(
                    "each core must have its delays: " + values.size() + " cores, " + delays.size() + " with delays");
        }
        int blocks = delays.get(0).length;
        for (int core = 0; core < values.size(); core++) {
            Measurements.check(values.get(core));
            Measurements.check(delays.get(core));
            if (delays.get(core).length != blocks || values.get(core).length != blocks * blockLength) {
                throw new IllegalArgumentException("all cores of a pass must have blocks of " + blockLength
                        + " values, as many as delays: " + values.get(core).length + " values and "
                        + delays.get(core).length + " delays, " + blocks + " of the first core");
            }
        }
        return new MeasuredPass(
                blockLength,
                each(values.size(), core -> values.get(core).clone()),
                each(values.size(), core -> delays.get(core).clone()));
    }

    int cores() {
        return values.length;
    }

    int blocks() {
        return delays[0].length;
    }

    double meanNs() {
        return Arrays.stream(values).flatMapToLong(Arrays::stream).average().orElseThrow();
    }

    /** By core. */
    long[][] values() {
        return values;
    }

    /** By core. */
    long[][] delays() {
        return delays;
    }

    /** What interrupted the cores while a block was measured. */
    Interruptions interruptions(int block) {
        return interruptions.get(block);
    }

    /** From the first begin of a block until a core has no more values. */
    long lastsNs(int block) {
        return IntStream.range(0, cores())
                .mapToLong(core -> delays[core][block] + sumNs(core, block))
                .min()
                .orElseThrow();
    }

    /** Of a block's values. */
    long sumNs(int core, int block) {
        return Arrays.stream(values[core], block * blockLength, (block + 1) * blockLength)
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredPass that
                && blockLength == that.blockLength
                && Arrays.deepEquals(values, that.values)
                && Arrays.deepEquals(delays, that.delays);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }
}
