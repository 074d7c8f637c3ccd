package stalesim.model.neural.layer;

/**
 * What flows between two layers for a batch: values forward and, where somebody needs it, their gradient backward.
 * Sample after sample. Mutable, owned by one worker.
 */
public final class Signal {

    private final Shape shape;
    private final float[] values;
    private final float[] gradient;

    /**
     * Room for a batch.
     *
     * @param shape of one sample
     * @param capacity samples &gt;= 1
     * @param withGradient whether gradients flow here: not in front of the first layer, nor where losses alone count
     */
    public Signal(Shape shape, int capacity, boolean withGradient) {
        this.shape = shape;
        values = new float[shape.size() * capacity];
        gradient = new float[withGradient ? values.length : 0];
    }

    /**
     * Shape of one sample.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * The values.
     *
     * @return the array itself, sample after sample
     */
    public float[] values() {
        return values;
    }

    /**
     * Derivative of the loss in every value.
     *
     * @return the array itself, sample after sample; empty where no gradient flows
     */
    public float[] gradient() {
        return gradient;
    }

    /**
     * Whether somebody in front of this wants the gradient.
     *
     * @return whether {@link #gradient()} is to be filled
     */
    public boolean hasGradient() {
        return gradient.length > 0;
    }
}
