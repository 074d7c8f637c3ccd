package stalesim.model.duration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A law given by durations measured on several cores side by side, one after the other on each, in passes that lie
 * apart in time. What slows all cores down for a pass, or for a moment, stays together here: values of one pass with
 * values of that pass, and what one core took with what another one took meanwhile.
 *
 * <p>A pass is kept as blocks of values in order, evenly spread over it, the same number of each core: block i of one
 * core was measured when block i of the others was, to within a value, and by how much later it began is kept too. When
 * each pass was measured may be known as well: so laws of one calibration tell what went together. Drawn from alone, it
 * is block after block at random, each equally likely; who knows the time, and other workers, can do better with
 * {@link #ns} or {@link #sampler(IntSupplier, UniformRandomProvider)}.
 */
public final class MeasuredPasses implements DurationLaw {

    /** Most values that follow each other in a block; fewer if a core has measured fewer in a pass. */
    public static final int LONGEST_BLOCK = 64;

    /** About the most values that are kept. */
    public static final int MAX_VALUES = 1024 * LONGEST_BLOCK;

    private final long spanNs;
    private final int blockLength;
    private final List<MeasuredPass> passes;
    private final int[] byMean;
    /** By pass, or empty. */
    private final long[] takenNs;

    private MeasuredPasses(long spanNs, int blockLength, List<MeasuredPass> passes, long[] takenNs) {
        checkTimes(takenNs, passes.size());
        this.spanNs = spanNs;
        this.takenNs = takenNs.clone();
        this.blockLength = blockLength;
        this.passes = passes;
        byMean = IntStream.range(0, passes.size())
                .boxed()
                .sorted(Comparator.comparingDouble(pass -> passes.get(pass).meanNs()))
                .mapToInt(pass -> pass)
                .toArray();
    }

    /**
     * From measurements of which nobody knows when each pass was made.
     *
     * @param passes at least one; each with what each of the same number of cores measured
     * @param spanNs how long a pass took, &gt; 0
     * @return the law
     * @throws IllegalArgumentException if something is missing or out of range
     */
    public static MeasuredPasses of(List<List<Course>> passes, long spanNs) {
        return of(passes, spanNs, new long[0]);
    }

    /**
     * From measurements.
     *
     * @param passes at least one; each with what each of the same number of cores measured
     * @param spanNs how long a pass took, &gt; 0
     * @param takenNs when each pass was measured, ascending, by a clock that this law shares with others; empty if
     *     unknown; copied
     * @return the law
     * @throws IllegalArgumentException if something is missing or out of range
     */
    public static MeasuredPasses of(List<List<Course>> passes, long spanNs, long[] takenNs) {
        check(passes, spanNs);
        int length = Math.min(LONGEST_BLOCK, Course.shortest(passes.stream().flatMap(List::stream)));
        int most = Math.max(1, MAX_VALUES / (passes.size() * passes.get(0).size() * length));
        return new MeasuredPasses(
                spanNs,
                length,
                passes.stream()
                        .map(courses -> MeasuredPass.cut(courses, length, most))
                        .toList(),
                takenNs);
    }

    /**
     * What another law keeps.
     *
     * @param values by pass, by core, as {@link #values} gives them; not changed
     * @param delays by pass, by core, as {@link #delays} gives them, or empty where they are not known, as if each core
     *     had begun at the same time and measured in a row; not changed
     * @param spanNs how long a pass took, &gt; 0
     * @param takenNs when each pass was measured, as {@link #takenNs} gives it, or empty where that is not known
     * @return the law
     * @throws IllegalArgumentException if something is missing or out of range
     */
    public static MeasuredPasses kept(
            List<List<long[]>> values, List<List<long[]>> delays, long spanNs, long[] takenNs) {
        if (delays.isEmpty()) {
            return of(
                    values.stream()
                            .map(pass -> pass.stream().map(Course::inARow).toList())
                            .toList(),
                    spanNs,
                    takenNs);
        }
        check(values, spanNs);
        check(delays, spanNs);
        if (delays.size() != values.size()) {
            throw new IllegalArgumentException("each pass must have its delays: " + values.size() + " passes, "
                    + delays.size() + " with delays");
        }
        int length = values.get(0).get(0).length / Math.max(1, delays.get(0).get(0).length);
        return new MeasuredPasses(
                spanNs,
                length,
                IntStream.range(0, values.size())
                        .mapToObj(pass -> MeasuredPass.kept(values.get(pass), delays.get(pass), length))
                        .toList(),
                takenNs);
    }

    private static void checkTimes(long[] takenNs, int passes) {
        if (takenNs.length > 0 && takenNs.length != passes) {
            throw new IllegalArgumentException(
                    "each pass must have been taken at some time: " + passes + " passes, " + takenNs.length + " times");
        }
        for (int pass = 1; pass < takenNs.length; pass++) {
            if (takenNs[pass] < takenNs[pass - 1]) {
                throw new IllegalArgumentException("passes must be in the order of their times: " + takenNs[pass]
                        + " ns after " + takenNs[pass - 1] + " ns");
            }
        }
    }

    private static <T> void check(List<List<T>> passes, long spanNs) {
        if (passes.isEmpty() || passes.get(0).isEmpty()) {
            throw new IllegalArgumentException(
                    "a law needs at least one pass with one core: passes=" + passes.size());
        }
        if (spanNs <= 0) {
            throw new IllegalArgumentException("a pass must take a time > 0: spanNs=" + spanNs);
        }
        for (List<T> pass : passes) {
            if (pass.size() != passes.get(0).size()) {
                throw new IllegalArgumentException("all passes must have the same number of cores: " + pass.size()
                        + " and " + passes.get(0).size());
            }
        }
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
        return passes.size();
    }

    /**
     * When each pass was measured.
     *
     * @return by pass, nanoseconds of a clock that laws of the same calibration share, ascending; empty if unknown
     */
    public LongStream takenNs() {
        return Arrays.stream(takenNs);
    }

    /**
     * Which passes were measured when those of another law were.
     *
     * @param other a law of the same calibration
     * @return for each pass of the other law the pass of this one that was measured soonest before or after it; empty
     *     if either does not know when
     */
    public int[] at(MeasuredPasses other) {
        return takenNs.length == 0
                ? new int[0]
                : Arrays.stream(other.takenNs).mapToInt(this::takenNearest).toArray();
    }

    private int takenNearest(long momentNs) {
        int found = Arrays.binarySearch(takenNs, momentNs);
        int after = Math.min(found >= 0 ? found : -found - 1, takenNs.length - 1);
        int before = Math.max(0, after - 1);
        return momentNs - takenNs[before] <= takenNs[after] - momentNs ? before : after;
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
        return passes.get(0).cores();
    }

    /**
     * How many blocks of a pass are kept, of each core.
     *
     * @param pass from 0
     * @return &gt;= 1
     */
    public int blocks(int pass) {
        return passes.get(pass).blocks();
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
        return passes.get(pass).values()[core][at];
    }

    /**
     * A value as it would have been without an interruption.
     *
     * @param pass from 0
     * @param core from 0
     * @param block from 0
     * @param place in the block, from 0
     * @return nanoseconds: the value, or the median of its core's values in the block if it sticks out
     */
    public long undisturbedNs(int pass, int core, int block, int place) {
        return passes.get(pass).interruptions(block).undisturbed(core)[place];
    }

    /**
     * What interrupted a core while a block was measured: where a value sticks out by more than five times the median
     * distance from the median, as much as it is longer than that. Those of several cores in values that overlap were
     * at the same moment.
     *
     * @param pass from 0
     * @param core from 0
     * @param block from 0
     * @return in ascending order of time, from the first begin of the block on any core
     */
    public List<Interruption> interruptions(int pass, int core, int block) {
        return passes.get(pass).interruptions(block).of(core);
    }

    /**
     * The values that are kept of one core in one pass.
     *
     * @param pass from 0
     * @param core from 0
     * @return nanoseconds, block after block
     */
    public LongStream values(int pass, int core) {
        return Arrays.stream(passes.get(pass).values()[core]);
    }

    /**
     * The delays of all blocks of one core that are kept of one pass: see {@link #delayNs}.
     *
     * @param pass from 0
     * @param core from 0
     * @return nanoseconds
     */
    public LongStream delays(int pass, int core) {
        return Arrays.stream(passes.get(pass).delays()[core]);
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
        return passes.get(pass).delays()[core][block];
    }

    /**
     * Mean of the values of a block.
     *
     * @param pass from 0
     * @param core from 0
     * @param block from 0
     * @return nanoseconds, &gt;= 0
     */
    public double meanNs(int pass, int core, int block) {
        return (double) passes.get(pass).sumNs(core, block) / blockLength;
    }

    /**
     * For how long a block tells what all cores took, from its first begin on.
     *
     * @param pass from 0
     * @param block from 0
     * @return nanoseconds, &gt;= 1
     */
    public long lastsNs(int pass, int block) {
        return Math.max(passes.get(pass).lastsNs(block), 1 + spanNs / MAX_VALUES);
    }

    private LongStream all() {
        return passes.stream().map(MeasuredPass::values).flatMap(Arrays::stream).flatMapToLong(Arrays::stream);
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
            long[][] cores = passes.get(pass.getAsInt()).values();
            return cores[random.nextInt(cores.length)][random.nextInt(cores[0].length)];
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeasuredPasses that
                && spanNs == that.spanNs
                && passes.equals(that.passes)
                && Arrays.equals(takenNs, that.takenNs);
    }

    @Override
    public int hashCode() {
        return passes.hashCode();
    }

    @Override
    public String toString() {
        int kept = IntStream.range(0, passes()).map(this::blocks).sum() * cores() * blockLength;
        return "MeasuredPasses[passes=" + passes() + ", cores=" + cores() + ", values=" + kept + ", meanNs=" + meanNs()
                + ", cv=" + cv() + "]";
    }
}
