package stalesim.scenario.spec;

import java.nio.file.Path;

/** Where samples come from. */
public sealed interface DataSpec {

    /**
     * A file in LIBSVM format, possibly compressed with gzip.
     *
     * @param written path as the scenario states it
     * @param file the file that it was found at
     */
    record Libsvm(String written, Path file) implements DataSpec {}

    /**
     * Generated samples with every feature drawn.
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1
     * @param noise share of flipped labels, or standard deviation of the targets' noise; &gt;= 0
     */
    record Dense(int rows, int features, double noise) implements DataSpec {}

    /**
     * Generated samples with few features each.
     *
     * @param rows n &gt;= 1
     * @param features d &gt;= 1
     * @param nonZeros features of each sample that are not zero, between 1 and d
     * @param noise share of flipped labels, or standard deviation of the targets' noise; &gt;= 0
     */
    record Sparse(int rows, int features, int nonZeros, double noise) implements DataSpec {}
}
