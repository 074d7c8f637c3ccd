package stalesim.model.data.synthetic;

import org.apache.commons.rng.UniformRandomProvider;

/** One sample, of which some features are drawn anew again and again while its number of non-zeros stays. */
final class ChangingSample {

    private final ValueRange range;
    private final UniformRandomProvider random;
    private final float[] values;
    private final int nonZeros;
    /** Workspace: a permutation of all features, and the features that are not zero. */
    private final int[] features;

    private final int[] filled;

    ChangingSample(SyntheticShape shape, UniformRandomProvider random) {
        range = shape.values();
        this.random = random;
        values = new float[shape.features()];
        features = new int[values.length];
        for (int k = 0; k < features.length; k++) {
            features[k] = k;
        }
        filled = new int[values.length];
        nonZeros = shape.pattern().draw(random, filled);
        for (int i = 0; i < nonZeros; i++) {
            values[filled[i]] = range.draw(random);
        }
    }

    /** d values, overwritten by every change. */
    float[] values() {
        return values;
    }

    /** Draws some features anew, then sets as many to zero as there are too many non-zeros. */
    void change(int count) {
        chooseFirst(count, features, features.length);
        for (int i = 0; i < count; i++) {
            values[features[i]] = range.draw(random);
        }
        int size = 0;
        for (int k = 0; k < values.length; k++) {
            if (values[k] != 0) {
                filled[size++] = k;
            }
        }
        chooseFirst(size - nonZeros, filled, size);
        for (int i = 0; i < size - nonZeros; i++) {
            values[filled[i]] = 0;
        }
    }

    /** Moves a uniform choice of the entries to the front: the first steps of a Fisher-Yates shuffle. */
    private void chooseFirst(int count, int[] entries, int size) {
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(size - i);
            int chosen = entries[j];
            entries[j] = entries[i];
            entries[i] = chosen;
        }
    }
}
