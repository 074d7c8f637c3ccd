package stalesim.model.sampling.partition;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import stalesim.model.data.Apportionment;

/**
 * Every part is a random sample, without replacement, of all samples: labels are spread alike. Sizes are rounded by
 * largest remainders; a part that would be empty takes one sample from the largest.
 *
 * @param sizes of the parts
 */
public record Iid(Sizes sizes) implements Partition {

    @Override
    public Shares divide(float[] labels, int workers, UniformRandomProvider random) {
        Shares.checkEnough(labels.length, workers);
        int[] counts = Apportionment.of(labels.length, sizes.weights(workers));
        Apportionment.fillZeros(counts);
        int[] positions = IntStream.range(0, labels.length).toArray();
        return Shares.inTurn(ArraySampler.shuffle(random, positions), counts);
    }
}
