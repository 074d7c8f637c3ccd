package stalesim.model.duration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
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
 * core was measured when block i of the others was, to within a value: by how much later it began is kept too. Drawn from alone, it is block
 * after block at random, each equally likely; who knows the time, and other workers, can do better with {@link #ns} or
 * {@link #sampler(IntSupplier, UniformRandomProvider)}.
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
    /** By pass, by core: how much later each block began than the same one of the first core. */
    private final long[][][] delays;

    private final int[] byMean;

    private MeasuredPasses(long spanNs, int blockLength, long[][][] values, long[][][] delays) {
        this.spanNs = spanNs;
        this.blockLength = blockLength;
        this.values = values;
        this.delays = delays;
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
     * @param passes at least one; each with what each of the same number of cores measured
     * @param spanNs how long a pass took, &gt; 0
     * @return the law
     * @throws IllegalArgumentException if something is missing or out of range
     */
    public static MeasuredPasses of(List<List<Course>> passes, long spanNs) {
        check(passes, spanNs);
        int cores = passes.get(0).size();
        int length = Math.min(LONGEST_BLOCK, shortest(passes.stream().flatMap(List::stream)));
        int most = Math.max(1, MAX_VALUES / (passes.size() * cores * length));
        long[][][] values = new long[passes.size()][][];
        long[][][] delays = new long[passes.size()][][];
        for (int pass = 0; pass < values.length; pass++) {
            List<Course> courses = passes.get(pass);
            int blocks = Math.min(most, shortest(courses.stream()) / length);
            List<int[]> places = places(courses, blocks, length);
            values[pass] = each(cores, core -> courses.get(core).blocks(places.get(core), length));
            delays[pass] = delays(each(cores, core -> courses.get(core).begins(places.get(core))));
        }
        return new MeasuredPasses(spanNs, length, values, delays);
    }

    private static long[][] each(int cores, IntFunction<long[]> ofCore) {
        return IntStream.range(0, cores).mapToObj(ofCore).toArray(long[][]::new);
    }

    /** From when blocks began, by core. */
    private static long[][] delays(long[][] begins) {
        return each(begins.length, core -> IntStream.range(0, begins[core].length)
                .mapToLong(block -> begins[core][block]
                        - Arrays.stream(begins)
                                .mapToLong(other -> other[block])
                                .min()
                                .orElseThrow())
                .toArray());
    }

    /** Where the blocks of each core begin, at the same moments, from the first to the last that all cores have seen. */
    private static List<int[]> places(List<Course> courses, int blocks, int length) {
        long first =
                courses.stream().mapToLong(course -> course.beginNs(0)).max().orElseThrow();
        long last = Math.max(
                first,
                courses.stream()
                        .mapToLong(course -> course.beginNs(course.length() - length))
                        .min()
                        .orElseThrow());
        return courses.stream()
                .map(course -> IntStream.range(0, blocks)
                        .mapToLong(block -> blocks == 1 ? first : first + (last - first) * block / (blocks - 1))
                        .mapToInt(moment -> Math.min(course.nearest(moment), course.length() - length))
                        .toArray())
                .toList();
    }

    /**
     * What another law keeps.
     *
     * @param values by pass, by core, as {@link #values} gives them; not changed
     * @param delays by pass, by core, as {@link #delays} gives them, or empty where they are not known; not changed
     * @param spanNs how long a pass took, &gt; 0
     * @return the law, with delays of 0 where they are not known
     * @throws IllegalArgumentException if something is missing or out of range
     */
    public static MeasuredPasses kept(List<List<long[]>> values, List<List<long[]>> delays, long spanNs) {
        List<List<Course>> courses = values.stream()
                .map(pass -> pass.stream().map(Course::inARow).toList())
                .toList();
        check(courses, spanNs);
        int shortest = shortest(courses.stream().flatMap(List::stream));
        int length = delays.isEmpty()
                ? Math.min(LONGEST_BLOCK, shortest)
                : values.get(0).get(0).length / delays.get(0).get(0).length;
        return new MeasuredPasses(
                spanNs,
                length,
                arrays(values),
                delays.isEmpty()
                        ? arrays(values, core -> new long[core.length / length])
                        : arrays(delays));
    }

    private static long[][][] arrays(List<List<long[]>> byPass) {
        return arrays(byPass, long[]::clone);
    }

    private static long[][][] arrays(List<List<long[]>> byPass, UnaryOperator<long[]> core) {
        return byPass.stream()
                .map(pass -> pass.stream().map(core).toArray(long[][]::new))
                .toArray(long[][][]::new);
    }

    private static void check(List<List<Course>> passes, long spanNs) {
        if (passes.isEmpty() || passes.get(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "a law needs at least one pass with one core: passes=" + passes.size());
        }
        if (spanNs <= 0) {
            throw new IllegalArgumentException("a pass must take a time > 0: spanNs=" + spanNs);
        }
        for (List<Course> pass : passes) {
            if (pass.size() != passes.get(0).size()) {
                throw new IllegalArgumentException("all passes must have the same number of cores: " + pass.size()
                        + " and " + passes.get(0).size());
            }
        }
    }

    private static int shortest(Stream<Course> courses) {
        return courses.mapToInt(Course::length).min().orElseThrow();
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

    /**
     * The delays of all blocks of one core that are kept of one pass: see {@link #delayNs}.
     *
     * @param pass from 0
     * @param core from 0
     * @return nanoseconds
     */
    public LongStream delays(int pass, int core) {
        return Arrays.stream(delays[pass][core]);
    }

    /**
     * How much later a core began a block than the first one did.
     *
     * @param pass from 0
     * @param core from 0
     * @param block from 0
     * @return nanoseconds, &gt;= 0
     */
    public long delayNs(int pass, int core, int block) {
        return delays[pass][core][block];
    }

    /**
     * For how long a block tells what all cores took, from its first begin on.
     *
     * @param pass from 0
     * @param block from 0
     * @return nanoseconds, &gt;= 1
     */
    public long lastsNs(int pass, int block) {
        long shortest = IntStream.range(0, cores())
                .mapToLong(core -> delayNs(pass, core, block)
                        + Arrays.stream(values[pass][core], block * blockLength, (block + 1) * blockLength)
                                .sum())
                .min()
                .orElseThrow();
        return Math.max(shortest, 1 + spanNs / MAX_VALUES);
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

    /**
     * Draws from one pass at a time, each of its values equally likely.
     *
     * @param pass asked before each draw for its number, from 0
     * @param random the stream to consume, owned by the sampler from now on
     * @return a sampler
     */
    public DurationSampler sampler(IntSupplier pass, UniformRandomProvider random) {
        return () -> {
            long[][] cores = values[pass.getAsInt()];
            return cores[random.nextInt(cores.length)][random.nextInt(cores[0].length)];
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredPasses that
                && spanNs == that.spanNs
                && Arrays.deepEquals(values, that.values)
                && Arrays.deepEquals(delays, that.delays);
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
