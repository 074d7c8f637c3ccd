package stalesim.model.run;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.objective.Objective;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * How a model is judged on the way: the loss on fixed rows of the training data and, where there is one, the accuracy
 * on fixed rows of a held-out test set.
 */
public final class Evaluation {

    /** Accuracy is taken on at most this many rows of a test set: its standard error is then below 0.005. */
    public static final int MOST_TEST_ROWS = 10_000;

    private final Objective objective;
    private final int[] rows;
    private final Optional<Objective> test;
    private final int[] testRows;

    /**
     * By the loss alone.
     *
     * @param objective what is minimised
     * @param rows number of fixed rows of its data, &gt;= 1; all n if not fewer
     * @param seed names the stream that chooses these rows; every run of a scenario uses the same rows
     */
    public Evaluation(Objective objective, int rows, long seed) {
        this(objective, Optional.empty(), rows, seed);
    }

    /**
     * By the loss and, with a test set, by the accuracy on it.
     *
     * @param objective what is minimised
     * @param test the same objective over held-out samples
     * @param rows number of fixed rows of the training data, &gt;= 1; all n if not fewer
     * @param seed names the stream that chooses the rows
     * @throws IllegalArgumentException if the number of rows is out of range, or the two objectives differ in
     *     their number of parameters
     */
    public Evaluation(Objective objective, Optional<Objective> test, int rows, long seed) {
        if (rows < 1) {
            throw new IllegalArgumentException("evaluation rows must be >= 1: evaluationRows=" + rows);
        }
        test.ifPresent(held -> checkSameModel(objective, held));
        UniformRandomProvider random =
                new RandomStreams(seed, 0).stream(RandomStreams.WHOLE_RUN, Purpose.EVALUATION);
        this.objective = objective;
        this.test = test;
        this.rows = chooseRows(objective.samples(), rows, random);
        testRows = test.map(held -> chooseRows(held.samples(), MOST_TEST_ROWS, random)).orElseGet(() -> new int[0]);
    }

    private static void checkSameModel(Objective objective, Objective test) {
        if (test.dimension() != objective.dimension()) {
            throw new IllegalArgumentException("training and test data must suit the same model: "
                    + objective.dimension() + " and " + test.dimension() + " parameters");
        }
    }

    /** First k entries of a Fisher-Yates shuffle: k distinct rows, uniformly. */
    private static int[] chooseRows(int samples, int wanted, UniformRandomProvider random) {
        int[] rows = new int[samples];
        for (int row = 0; row < samples; row++) {
            rows[row] = row;
        }
        if (wanted >= samples) {
            return rows;
        }
        for (int i = 0; i < wanted; i++) {
            int j = i + random.nextInt(samples - i);
            int row = rows[i];
            rows[i] = rows[j];
            rows[j] = row;
        }
        return Arrays.copyOf(rows, wanted);
    }

    /**
     * Loss on the fixed rows.
     *
     * @param parameters d values
     * @return mean loss, regularisation included
     */
    public double loss(float[] parameters) {
        return objective.loss(parameters, rows);
    }

    /**
     * Accuracy on the test set.
     *
     * @param parameters d values
     * @return share of its fixed rows that are classified right; empty without a test set or classes
     */
    public OptionalDouble testAccuracy(float[] parameters) {
        return test.isEmpty() ? OptionalDouble.empty() : test.get().accuracy(parameters, testRows);
    }
}
