package stalesim.model.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.range.Ranges;

/**
 * Morris's design: r trajectories of k + 1 points through a grid of p levels 0, 1/(p-1), ..., 1, each of which moves
 * every factor once, in random order, by Delta = p / (2 (p - 1)) up or down.
 *
 * <p>Levels are equally probable. Order of the points: one trajectory after the other. Fewer trajectories of the same
 * seed are the first ones of more.
 *
 * @see "Morris (1991), Factorial sampling plans for preliminary computational experiments"
 */
public final class Trajectories {

    private final UnitPoints points;
    private final int[][] moves;

    private Trajectories(UnitPoints points, int[][] moves) {
        this.points = points;
        this.moves = moves;
    }

    /**
     * Draws the design from the stream for {@link Purpose#TRAJECTORIES}.
     *
     * @param streams of the experiment
     * @param factors k &gt;= 1
     * @param count r &gt;= 1; 10 to 50 for a ranking
     * @param levels p &gt;= 2, even
     * @return the design: r (k + 1) points
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Trajectories draw(RandomStreams streams, int factors, int count, int levels) {
        Ranges.atLeastOne("factors", factors);
        Ranges.atLeastOne("trajectories", count);
        if (levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("levels must be even and >= 2: levels=" + levels);
        }
        UniformRandomProvider random = streams.stream(RandomStreams.WHOLE_RUN, Purpose.TRAJECTORIES);
        List<double[]> points = new ArrayList<>();
        int[][] moves = new int[count][];
        for (int trajectory = 0; trajectory < count; trajectory++) {
            moves[trajectory] = walk(random, factors, levels, points);
        }
        return new Trajectories(new UnitPoints(points), moves);
    }

    /** Adds the points of a trajectory; returns which of its moves is that of each factor. */
    private static int[] walk(UniformRandomProvider random, int factors, int levels, List<double[]> points) {
        double[] from = new double[factors];
        double[] to = new double[factors];
        for (int factor = 0; factor < factors; factor++) {
            int low = random.nextInt(levels / 2);
            boolean up = random.nextBoolean();
            from[factor] = level(up ? low : low + levels / 2, levels);
            to[factor] = level(up ? low + levels / 2 : low, levels);
        }
        int[] order = IntStream.range(0, factors).toArray();
        PermutationSampler.shuffle(random, order);
        int[] moves = new int[factors];
        points.add(from.clone());
        for (int move = 0; move < factors; move++) {
            from[order[move]] = to[order[move]];
            moves[order[move]] = move;
            points.add(from.clone());
        }
        return moves;
    }

    private static double level(int number, int levels) {
        return (double) number / (levels - 1);
    }

    /**
     * Where to run.
     *
     * @return r (k + 1) points
     */
    public UnitPoints points() {
        return points;
    }

    /**
     * How many trajectories there are.
     *
     * @return r &gt;= 1
     */
    public int count() {
        return moves.length;
    }

    /** Place of the point from which a trajectory moves the factor; the next one is where it arrives. */
    int before(int trajectory, int factor) {
        return trajectory * (points.factors() + 1) + moves[trajectory][factor];
    }

    /** Delta with its sign. */
    double step(int trajectory, int factor) {
        int before = before(trajectory, factor);
        return points.coordinate(before + 1, factor) - points.coordinate(before, factor);
    }
}
