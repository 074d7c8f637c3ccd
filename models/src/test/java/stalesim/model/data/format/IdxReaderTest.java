package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.model.data.format.TestFiles.fails;
import static stalesim.model.data.format.TestFiles.gzip;
import static stalesim.model.data.format.TestFiles.idx;
import static stalesim.model.data.format.TestFiles.labels;
import static stalesim.model.data.format.TestFiles.row;
import static stalesim.model.data.format.TestFiles.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.data.DenseData;
import stalesim.model.data.ImageShape;

class IdxReaderTest {

    private static final byte[] IMAGES = idx(new int[] {2, 2, 3}, 0, 1, 2, 3, 4, 5, 250, 251, 252, 253, 254, 255);
    private static final byte[] LABELS = idx(new int[] {2}, 9, 200);

    @TempDir
    Path folder;

    private Path images(byte[] content) throws IOException {
        return write(folder, "train-images-idx3-ubyte", content);
    }

    private Path labelsFile(byte[] content) throws IOException {
        return write(folder, "train-labels-idx1-ubyte", content);
    }

    @Test
    void readsImagesWithTheLabelsBesideThem() throws IOException {
        labelsFile(LABELS);
        DenseData data = IdxReader.read(images(IMAGES));
        assertThat(data.name()).isEqualTo("train-images-idx3-ubyte");
        assertThat(data.shape()).contains(new ImageShape(1, 2, 3));
        assertThat(labels(data)).containsExactly(9, 200);
        assertThat(row(data, 0)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(row(data, 1)).containsExactly(250, 251, 252, 253, 254, 255);
    }

    @Test
    void eitherFileMayBeCompressed() throws IOException {
        Path compressed = write(folder, "t10k-images.idx3-ubyte.gz", gzip(IMAGES));
        Path labels = write(folder, "t10k-labels.idx1-ubyte", LABELS);
        assertThat(IdxReader.labelsBeside(compressed)).isEqualTo(labels);
        DenseData data = IdxReader.read(compressed);
        assertThat(data.name()).isEqualTo("t10k-images.idx3-ubyte");
        assertThat(row(data, 1)).endsWith(255);
        Path plain = images(IMAGES);
        Path compressedLabels = write(folder, "train-labels-idx1-ubyte.gz", gzip(LABELS));
        assertThat(IdxReader.labelsBeside(plain)).isEqualTo(compressedLabels);
        assertThat(IdxReader.read(plain).rows()).isEqualTo(2);
    }

    @Test
    void labelsMayLieElsewhereAndRowsBeNoImages() throws IOException {
        Path rows = write(folder, "rows", idx(new int[] {2, 3}, 1, 2, 3, 4, 5, 6));
        DenseData data = IdxReader.read(rows, write(folder, "classes", LABELS));
        assertThat(data.shape()).isEmpty();
        assertThat(row(data, 1)).containsExactly(4, 5, 6);
    }

    @Test
    void labelsThatCannotBeFoundAreAskedFor() throws IOException {
        Path images = images(IMAGES);
        fails(
                () -> IdxReader.read(images),
                "train-images-idx3-ubyte: the file with its labels, train-labels-idx1-ubyte, does not lie beside it.");
        fails(() -> IdxReader.read(folder.resolve("none-images-idx3")), "none-images-idx3: no such file.");
        Path odd = write(folder, "odd", IMAGES);
        fails(() -> IdxReader.read(odd), "odd: its labels cannot be found by its name");
    }

    private void imagesFail(byte[] content, String message) throws IOException {
        Path images = images(content);
        fails(() -> IdxReader.read(images), "train-images-idx3-ubyte: " + message);
    }

    @Test
    void saysAtWhichByteAndWhatIsWrong() throws IOException {
        labelsFile(LABELS);
        imagesFail(new byte[] {0, 0}, "byte 0: an IDX file begins with two zero bytes");
        imagesFail(new byte[] {1, 0, 8, 3}, "byte 0: an IDX file begins with two zero bytes");
        imagesFail(new byte[] {0, 0, 13, 3}, "byte 2: the type of the values is 13, but must be 8");
        imagesFail(new byte[] {0, 0, 8, 9}, "byte 3: the number of dimensions is 9, but must be 1 to 4.");
        imagesFail(Arrays.copyOf(IMAGES, 10), "byte 10: the file ends within its header.");
        imagesFail(idx(new int[] {2, 0, 3}), "byte 8: dimension 2 is 0, but must be >= 1.");
        imagesFail(idx(new int[] {2, -5, 3}), "byte 8: dimension 2 is -5, but must be >= 1.");
        imagesFail(idx(new int[] {2, 1 << 16, 1 << 16}), "byte 8: a sample has 4294967296 values");
        imagesFail(LABELS, "byte 3: the number of dimensions is 1, but images have 3: number, height and width."
                + " Is this the labels file?");
        imagesFail(idx(new int[] {3, 2, 3}), "byte 4: there are 3 images, but 2 labels in train-labels-idx1-ubyte.");
        imagesFail(Arrays.copyOf(IMAGES, 25), "byte 25: the file ends after 1 of 2 images.");
        imagesFail(Arrays.copyOf(IMAGES, 29), "byte 28: the file goes on after the 2 samples that its header");
    }

    @Test
    void labelsAreCheckedToo() throws IOException {
        Path images = images(IMAGES);
        labelsFile(IMAGES);
        fails(() -> IdxReader.read(images), "train-labels-idx1-ubyte: byte 3: the number of dimensions is 3, but labels"
                + " have 1. Is this the images file?");
        labelsFile(Arrays.copyOf(LABELS, 9));
        fails(() -> IdxReader.read(images), "train-labels-idx1-ubyte: byte 9: the file ends after 1 of 2 labels.");
        labelsFile(Arrays.copyOf(LABELS, 11));
        fails(() -> IdxReader.read(images), "byte 10: the file goes on after the 2 samples");
    }

    @Test
    void truncatedAndDamagedGzipIsNamedSo() throws IOException {
        labelsFile(LABELS);
        byte[] whole = gzip(IMAGES);
        imagesFail(Arrays.copyOf(whole, whole.length - 3), "the gzip file is truncated: it ends after 2 complete");
        whole[whole.length - 7] ^= 1;
        imagesFail(whole, "the gzip file is damaged after 2 complete images");
    }

    @Test
    void imagesMayBeLargerThanABuffer() throws IOException {
        int[] pixels = new int[200_000];
        Arrays.setAll(pixels, i -> i % 251);
        labelsFile(LABELS);
        DenseData data = IdxReader.read(images(idx(new int[] {2, 250, 400}, pixels)));
        assertThat(row(data, 0)[99_999]).isEqualTo(99_999 % 251);
        assertThat(row(data, 1)[0]).isEqualTo(100_000 % 251);
        assertThat(row(data, 1)[99_999]).isEqualTo(199_999 % 251);
    }

    /** Headers that announce 2 GB of labels, or a pixel short of 2^31 an image, of files with some bytes. */
    @Test
    void memoryFollowsTheBytesNotTheHeader() throws IOException {
        Path labels = write(folder, "labels", idx(new int[] {Integer.MAX_VALUE}));
        Path rows = write(folder, "rows", idx(new int[] {1, Integer.MAX_VALUE}, 1, 2));
        fails(() -> IdxReader.read(rows, labels), "labels: byte 8: the file ends after 0 of 2147483647 labels");
        Path one = write(folder, "one", idx(new int[] {1}, 5));
        fails(() -> IdxReader.read(rows, one), "rows: byte 14: the file ends after 0 of 1 images");
    }
}
