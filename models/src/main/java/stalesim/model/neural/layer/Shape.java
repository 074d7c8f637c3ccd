package stalesim.model.neural.layer;

/**
 * What a layer takes or gives for one sample: channels x height x width numbers, stored in this order.
 *
 * @param channels &gt;= 1
 * @param height rows of a channel &gt;= 1
 * @param width columns of a channel &gt;= 1
 */
public record Shape(int channels, int height, int width) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is below 1
     */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException(
                    "channels, height and width must be >= 1: " + channels + "x" + height + "x" + width);
        }
    }

    /**
     * A plain vector.
     *
     * @param size its length &gt;= 1
     * @return size x 1 x 1
     */
    public static Shape vector(int size) {
        return new Shape(size, 1, 1);
    }

    /**
     * How many numbers these are.
     *
     * @return channels * height * width
     */
    public int size() {
        return channels * height * width;
    }

    /**
     * Numbers of one channel.
     *
     * @return height * width
     */
    public int plane() {
        return height * width;
    }

    @Override
    public String toString() {
        return channels + "x" + height + "x" + width;
    }
}
