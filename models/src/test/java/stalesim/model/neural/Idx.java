package stalesim.model.neural;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import stalesim.model.SharedFiles;
import stalesim.model.data.DenseData;

/** The first images of an IDX file, pixels divided by 255, for tests that train. */
final class Idx {

    private static final int IMAGES_HEADER = 16;
    private static final int LABELS_HEADER = 8;

    private Idx() {}

    static DenseData read(String prefix, int rows, int pixels) {
        Path images = SharedFiles.require(prefix + "-images-idx3-ubyte.gz");
        Path classes = SharedFiles.require(prefix + "-labels-idx1-ubyte.gz");
        float[] values = numbers(images, IMAGES_HEADER, rows * pixels);
        for (int k = 0; k < values.length; k++) {
            values[k] /= 255;
        }
        return new DenseData(prefix, pixels, values, numbers(classes, LABELS_HEADER, rows));
    }

    private static float[] numbers(Path file, int header, int count) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            in.skipNBytes(header);
            byte[] bytes = in.readNBytes(count);
            float[] numbers = new float[count];
            for (int k = 0; k < count; k++) {
                numbers[k] = bytes[k] & 0xff;
            }
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
