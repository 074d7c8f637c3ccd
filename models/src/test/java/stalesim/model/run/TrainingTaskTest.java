package stalesim.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import stalesim.model.objective.Gradient;
import stalesim.model.objective.Objective;
import stalesim.model.random.RandomStreams;
import stalesim.model.step.Constant;

class TrainingTaskTest {

    /** Lets a test see which rows a loss is evaluated on. */
    private static final class RowKeeper implements Objective {
        private final int samples;
        private int[] rows = {};

        RowKeeper(int samples) {
            this.samples = samples;
        }

        @Override
        public String name() {
            return "row-keeper";
        }

        @Override
        public int dimension() {
            return 3;
        }

        @Override
        public int samples() {
            return samples;
        }

        @Override
        public Evaluator evaluator() {
            return (float[] parameters, int[] batch, int size, Gradient gradient) -> gradient.clearSparse();
        }

        @Override
        public double loss(float[] parameters, int[] evaluated) {
            rows = evaluated.clone();
            return 0;
        }

        @Override
        public double loss(float[] parameters) {
            return 0;
        }
    }

    private static int[] evaluationRows(int samples, int wanted, long seed) {
        RowKeeper keeper = new RowKeeper(samples);
        new TrainingTask(keeper, 1, new Constant(1), wanted, seed).evaluation().loss(new float[3]);
        return keeper.rows;
    }

    @Test
    void evaluationRowsAreDistinctAndInRange() {
        int[] rows = evaluationRows(1000, 600, 5);
        assertThat(rows).hasSize(600).doesNotHaveDuplicates();
        assertThat(Arrays.stream(rows)).allMatch(row -> row >= 0 && row < 1000);
    }

    @Test
    void evaluationRowsDependOnTheSeedAlone() {
        assertThat(evaluationRows(1000, 50, 5)).isEqualTo(evaluationRows(1000, 50, 5));
        assertThat(evaluationRows(1000, 50, 5)).isNotEqualTo(evaluationRows(1000, 50, 6));
    }

    @Test
    void allRowsServeWhereThereAreNotMore() {
        assertThat(evaluationRows(4, 4, 5)).containsExactly(0, 1, 2, 3);
        assertThat(evaluationRows(4, 99, 5)).containsExactly(0, 1, 2, 3);
    }

    /**
     * 400 choices of 10 among 20 rows: binomial(400, 1/2), standard deviation 10; 20 rows within 5.5: false alarm 1e-6.
     */
    @Test
    void everyRowIsAsLikely() {
        int[] chosen = new int[20];
        for (int seed = 0; seed < 400; seed++) {
            for (int row : evaluationRows(20, 10, seed)) {
                chosen[row]++;
            }
        }
        assertThat(Arrays.stream(chosen)).allMatch(count -> Math.abs(count - 200) <= 55);
    }

    @Test
    void parametersStartAtZero() {
        TrainingTask task = new TrainingTask(new RowKeeper(5), 2, new Constant(1), 1, 0);
        RandomStreams streams = new RandomStreams(1, 0);
        assertThat(task.start(streams)).containsExactly(0, 0, 0).isNotSameAs(task.start(streams));
        assertThat(task.workers(5, streams)[4].rank()).isEqualTo(4);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        RowKeeper keeper = new RowKeeper(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingTask(keeper, 0, new Constant(1), 1, 0))
                .withMessage("batch must be >= 1: batch=0");
        assertThatIllegalArgumentException().isThrownBy(() -> new TrainingTask(keeper, 1, new Constant(1), 0, 0));
    }
}
