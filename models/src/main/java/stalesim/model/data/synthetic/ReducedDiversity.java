package stalesim.model.data.synthetic;

import stalesim.model.data.DataSet;
import stalesim.model.random.RandomStreams;

/**
 * Fewer distinct samples, the same number of samples: the source is cut into four equal parts S_1 to S_4, and the
 * result is S_1 S_1 S_2 S_2 with two copies, S_1 S_1 S_1 S_1 with four. Up to three rows at the end of the source that
 * four does not divide are left out.
 *
 * @param source what is cut
 * @param copies of each sample, 1, 2 or 4
 * @see "Paper 000 (Dataset matters), section VII.A, data sets real_sim_2 and real_sim_4"
 */
public record ReducedDiversity(Generator source, int copies) implements Generator {

    private static final int PARTS = 4;

    /** Checks the range. */
    public ReducedDiversity {
        check(copies);
    }

    private static void check(int copies) {
        if (copies < 1 || PARTS % copies != 0) {
            throw new IllegalArgumentException("copies must be 1, 2 or 4: copies=" + copies);
        }
    }

    @Override
    public DataSet generate(RandomStreams streams) {
        return of(source.generate(streams), copies);
    }

    /**
     * Reduces the diversity of samples from anywhere, a file for instance.
     *
     * @param source at least four samples
     * @param copies of each sample, 1, 2 or 4
     * @return a new data set with n - n mod 4 rows
     * @throws IllegalArgumentException if the number of copies is another or there are fewer than four samples
     */
    public static DataSet of(DataSet source, int copies) {
        check(copies);
        int part = source.rows() / PARTS;
        if (part < 1) {
            throw new IllegalArgumentException(
                    "needs at least " + PARTS + " samples: " + source.name() + " has " + source.rows());
        }
        return RowChoice.of(
                source.name() + "-copies" + copies,
                source,
                PARTS * part,
                row -> row / part / copies * part + row % part);
    }
}
