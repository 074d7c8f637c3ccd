package stalesim.model.data.synthetic;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.data.DataSet;
import stalesim.model.data.DenseData;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

/**
 * K classes, labels 0 to K-1, equally likely: a sample of class c is e_c * distance + Z with Z standard normal in d
 * dimensions, e_c the unit vector of feature c.
 *
 * <p>Known structure: P(class c | a) is proportional to exp(distance a_c), so softmax regression without bias is the
 * right model, with parameter {@code distance} at (feature c, class c) and 0 elsewhere. The best classifier takes the
 * largest of the first K features and is right with probability integral of phi(z - distance) Phi(z)^(K-1) dz, which is
 * Phi(distance / sqrt 2) for two classes.
 *
 * @param rows n &gt;= 1
 * @param features d &gt;= classes
 * @param classes K &gt;= 2
 * @param distance of the centres from 0 in standard deviations, &gt;= 0 and finite
 */
public record GaussianBlobs(int rows, int features, int classes, double distance) implements Generator {

    /** Checks the ranges. */
    public GaussianBlobs {
        if (rows < 1 || classes < 2 || features < classes) {
            throw new IllegalArgumentException("needs rows >= 1 and features >= classes >= 2: rows=" + rows
                    + ", features=" + features + ", classes=" + classes);
        }
        if (!(distance >= 0) || Double.isInfinite(distance)) {
            throw new IllegalArgumentException("distance must be >= 0 and finite: distance=" + distance);
        }
    }

    @Override
    public DataSet generate(RandomStreams streams) {
        UniformRandomProvider random = streams.stream(RandomStreams.WHOLE_RUN, Purpose.DATA);
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        float[] values = new float[Math.multiplyExact(rows, features)];
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            int label = random.nextInt(classes);
            labels[row] = label;
            for (int k = 0; k < features; k++) {
                values[row * features + k] = (float) (normal.sample() + (k == label ? distance : 0));
            }
        }
        return new DenseData("blobs-" + rows + "x" + features + "-classes" + classes, features, values, labels);
    }
}
