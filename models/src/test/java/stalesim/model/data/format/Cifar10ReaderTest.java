package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static stalesim.model.data.format.TestFiles.fails;
import static stalesim.model.data.format.TestFiles.gzip;
import static stalesim.model.data.format.TestFiles.labels;
import static stalesim.model.data.format.TestFiles.row;
import static stalesim.model.data.format.TestFiles.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.data.DenseData;
import stalesim.model.data.ImageShape;

class Cifar10ReaderTest {

    @TempDir
    Path folder;

    /** Records of which each has its class as label, and one bright pixel a plane. */
    private static byte[] records(int... classes) {
        byte[] file = new byte[classes.length * 3073];
        for (int i = 0; i < classes.length; i++) {
            file[3073 * i] = (byte) classes[i];
            file[3073 * i + 1] = (byte) 255; // red, top left
            file[3073 * i + 1 + 1024 + 33] = (byte) 128; // green, second row and column
            file[3073 * i + 3072] = 7; // blue, bottom right
        }
        return file;
    }

    @Test
    void readsPlanesAndClasses() throws IOException {
        DenseData data = Cifar10Reader.read(write(folder, "batch.bin", records(3, 9)));
        assertThat(data.name()).isEqualTo("batch.bin");
        assertThat(data.shape()).contains(new ImageShape(3, 32, 32));
        assertThat(labels(data)).containsExactly(3, 9);
        float[] expected = new float[3072];
        expected[0] = 255;
        expected[1024 + 32 + 1] = 128;
        expected[2 * 1024 + 31 * 32 + 31] = 7;
        assertThat(row(data, 1)).containsExactly(expected);
    }

    @Test
    void severalFilesAreOneDataSet() throws IOException {
        Path first = write(folder, "one.bin", records(1, 2));
        Path second = write(folder, "two.bin.gz", gzip(records(5)));
        assertThat(labels(Cifar10Reader.read(List.of(second, first)))).containsExactly(5, 1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> Cifar10Reader.read(List.of()));
    }

    @Test
    void saysWhereAndWhatIsWrong() throws IOException {
        Path wrong = write(folder, "wrong.bin", records(1, 10));
        fails(() -> Cifar10Reader.read(wrong), "wrong.bin: record 2, byte 3073: class 10 must be 0 to 9.");
        Path cut = write(folder, "cut.bin", Arrays.copyOf(records(1, 2), 4000));
        fails(() -> Cifar10Reader.read(cut), "cut.bin: record 2, byte 3073: has 927 bytes, but must have 3073.");
        Path empty = write(folder, "empty.bin", new byte[0]);
        fails(() -> Cifar10Reader.read(empty), "empty.bin: holds no images.");
        Path fine = write(folder, "fine.bin", records(1));
        fails(() -> Cifar10Reader.read(List.of(fine, empty)), "empty.bin: holds no images.");
        byte[] whole = gzip(records(1, 2));
        Path half = write(folder, "half.bin", Arrays.copyOf(whole, whole.length - 4));
        fails(() -> Cifar10Reader.read(List.of(fine, half)), "half.bin: the gzip file is truncated: it ends after 2");
    }
}
