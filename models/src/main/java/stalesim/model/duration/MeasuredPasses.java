package stalesim.model.duration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A law given by durations measured on several cores side by side, one after the other on each, in passes that lie
 * apart in time. What slows all cores down for a pass, or for a moment, stays together here: values of one pass with
 * values of that pass, and what one core took with what another one took meanwhile.
 *
 * <p>A pass is kept as blocks of values in order, evenly spread over it, the same number of each core: block i of one
 * core was measured when block i of the others was. Drawn from alone, it is block after block at random, each equally
 * likely; who knows the time, and other workers, can do better with {@link #ns}.
 */
public final class MeasuredPasses implements DurationLaw {

    /** Most values that follow each other in a block; fewer if a core has measured fewer in a pass. */
    public static final int LONGEST_BLOCK = 64;

    /** About the most values that are kept. */
    public static final int MAX_VALUES = 1024 * LONGEST_BLOCK;

    private final long spanNs;
    private final int blockLength;
    /** By pass, by core: whole blocks. */
    private final long[][][] values;
    private final int[] byMean;

    private MeasuredPasses(long spanNs, int blockLength, long[][][] values) {
        this.spanNs = spanNs;
        this.blockLength = blockLength;
        this.values = values;
        byMean = inOrder(Arrays.stream(values).mapToDouble(MeasuredPasses::meanNs).toArray());
    }

    private static double meanNs(long[][] cores) {
        return Arrays.stream(cores).flatMapToLong(Arrays::stream).average().orElseThrow();
    }

    private static int[] inOrder(double[] means) {
        return IntStream.range(0, means.length)
                .boxed()
                .sorted(Comparator.comparingDouble(pass -> means[pass]))
                .mapToInt(pass -> pass)
                .toArray();
    }

    /**
     * From measurements.
     *
     * @param passes at least one; each with the durations that each of the same number of cores measured from its begin
     *     to its end, in order: at least one a core, all &gt;= 0; not changed
     * @param spanNs how long a pass took, &gt; 0
     * @return the law
     * @throws IllegalArgumentException if something is missing or out of range
     */
    public static MeasuredPasses of(List<List<long[]>> passes, long spanNs) {
        check(passes, spanNs);
        int cores = passes.get(0).size();
        int length = Math.min(LONGEST_BLOCK, shortest(passes.stream().flatMap(List::stream)));
        int most = Math.max(1, MAX_VALUES / (passes.size() * cores * length));
        long[][][] values = passes.stream()
                .map(pass -> {
                    int blocks = Math.min(most, shortest(pass.stream()) / length);
                    return pass.stream()
                            .map(course -> Measurements.thinned(course, blocks, length))
                            .toArray(long[][]::new);
                })
                .toArray(long[][][]::new);
        return new MeasuredPasses(spanNs, length, values);
    }

    private static void check(List<List<long[]>> passes, long spanNs) {
        if (passes.isEmpty() || passes.get(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "a law needs at least one pass with one core: passes=" + passes.size());
        }
        if (spanNs <= 0) {
            throw new IllegalArgumentException("a pass must take a time > 0: spanNs=" + spanNs);
        }
        for (List<long[]> pass : passes) {
            if (pass.size() != passes.get(0).size()) {
                throw new IllegalArgumentException("all passes must have the same number of cores: " + pass.size()
                        + " and " + passes.get(0).size());
            }
            pass.forEach(Measurements::check);
        }
    }

    private static int shortest(Stream<long[]> courses) {
        return courses.mapToInt(course -> course.length).min().orElseThrow();
    }

    /**
     * How long a pass took.
     *
     * @return nanoseconds, &gt; 0
     */
    public long spanNs() {
        return spanNs;
    }

    /**
     * How many there are.
     *
     * @return &gt;= 1
     */
    public int passes() {
        return values.length;
    }

    /**
     * A pass by its place in the order of their mean durations. Places that are evenly spread so meet fast and slow
     * passes as often as they were measured.
     *
     * @param quantile in [0, 1), below 1 / {@link #passes} for the pass with the shortest mean
     * @return from 0
     */
    public int passAt(double quantile) {
        return byMean[(int) (quantile * byMean.length)];
    }

    /**
     * On how many cores each pass was measured.
     *
     * @return &gt;= 1
     */
    public int cores() {
        return values[0].length;
    }

    /**
     * How many blocks of a pass are kept, of each core.
     *
     * @param pass from 0
     * @return &gt;= 1
     */
    public int blocks(int pass) {
        return values[pass][0].length / blockLength;
    }

    /**
     * Values of a block.
     *
     * @return 1 to {@value #LONGEST_BLOCK}
     */
    public int blockLength() {
        return blockLength;
    }

    /**
     * One of the values that are kept.
     *
     * @param pass from 0
     * @param core from 0
     * @param at block * {@link #blockLength} + place in the block
     * @return nanoseconds, &gt;= 0
     */
    public long ns(int pass, int core, int at) {
        return values[pass][core][at];
    }

    /**
     * The values that are kept of one core in one pass.
     *
     * @param pass from 0
     * @param core from 0
     * @return nanoseconds, block after block
     */
    public LongStream values(int pass, int core) {
        return Arrays.stream(values[pass][core]);
    }

    private LongStream all() {
        return Arrays.stream(values).flatMap(Arrays::stream).flatMapToLong(Arrays::stream);
    }

    @Override
    public double meanNs() {
        return all().average().orElseThrow();
    }

    @Override
    public double cv() {
        return Measurements.cv(all().toArray());
    }

    @Override
    public DurationSampler sampler(UniformRandomProvider random) {
        long[] joined = all().toArray();
        int blocks = joined.length / blockLength;
        return Measurements.inBlocks(joined, blockLength, () -> blockLength * random.nextInt(blocks));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredPasses that && spanNs == that.spanNs && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        int kept = IntStream.range(0, passes()).map(this::blocks).sum() * cores() * blockLength;
        return "MeasuredPasses[passes=" + passes() + ", cores=" + cores() + ", values=" + kept + ", meanNs=" + meanNs()
                + ", cv=" + cv() + "]";
    }
}
