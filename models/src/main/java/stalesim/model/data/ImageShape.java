package stalesim.model.data;

/**
 * How the features of a sample form an image: feature (c H + y) W + x is the pixel in row y and column x of channel c,
 * that is, one plane after the other, each row by row.
 *
 * @param channels C &gt;= 1: 1 for shades of gray, 3 for red, green and blue
 * @param height H &gt;= 1, in pixels
 * @param width W &gt;= 1, in pixels
 */
public record ImageShape(int channels, int height, int width) {

    /** Checks the ranges. */
    public ImageShape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new IllegalArgumentException("channels, height and width must be >= 1: channels=" + channels
                    + ", height=" + height + ", width=" + width);
        }
        if ((long) channels * height > Integer.MAX_VALUE / width) {
            throw new IllegalArgumentException("an image must have fewer than 2^31 values: channels=" + channels
                    + ", height=" + height + ", width=" + width);
        }
    }

    /**
     * Values of an image.
     *
     * @return C H W, the number of features
     */
    public int size() {
        return channels * height * width;
    }
}
