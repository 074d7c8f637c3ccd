package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.model.data.format.TestFiles.fails;
import static stalesim.model.data.format.TestFiles.gzip;
import static stalesim.model.data.format.TestFiles.idx;
import static stalesim.model.data.format.TestFiles.labels;
import static stalesim.model.data.format.TestFiles.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFileTest {

    @TempDir
    Path folder;

    private DataFormat recognised(String name, byte[] content) throws IOException {
        DataFormat plain = DataFile.recognise(write(folder, name, content)).format();
        assertThat(DataFile.recognise(write(folder, name + ".gz", gzip(content))).format()).isEqualTo(plain);
        return plain;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            set     | '# a, b\n\n-1 1:0.5 3:2' | LIBSVM
            set     | '+1\t7:1,'              | LIBSVM
            set     | '1\n-1 1:1'             | LIBSVM
            set     | '1 # no features, none' | LIBSVM
            set     | '3 #none'               | LIBSVM
            set     | '1,2,3'                 | CSV
            set     | 'time of day 12:30, x'  | CSV
            set.csv | 'a;b;c'                 | CSV
            SET.CSV | '1 1:1'                 | CSV
            """)
    void textIsRecognisedByItsFirstLine(String name, String text, DataFormat format) throws IOException {
        assertThat(recognised(name, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(format);
    }

    @Test
    void imagesAreRecognisedByTheirBytes() throws IOException {
        assertThat(recognised("whatever", idx(new int[] {1, 2, 2}, 1, 2, 3, 4))).isEqualTo(DataFormat.IDX);
        byte[] cifar = new byte[2 * 3073];
        cifar[3073] = 9;
        assertThat(recognised("batch.bin", cifar)).isEqualTo(DataFormat.CIFAR10);
        // class 0 and pixels that look like IDX with three dimensions, of impossible sizes
        ByteBuffer.wrap(cifar).putInt(0, 0x0000_0803).putInt(4, 0x0102_0304).putInt(8, 0x0506_0708).putInt(12, 9);
        assertThat(recognised("batch.bin", cifar)).isEqualTo(DataFormat.CIFAR10);
    }

    @Test
    void readsWhatItRecognised() throws IOException {
        Path lines = write(folder, "lines", "7 1:1\n8 1:1\n9 1:1\n");
        assertThat(labels(DataFile.recognise(lines).read())).containsExactly(7, 8, 9);
        Path table = write(folder, "table", "7,1\n8,2\n");
        assertThat(labels(DataFile.recognise(table).read())).containsExactly(1, 2);
    }

    @Test
    void whatIsNotRecognisedIsSaid() throws IOException {
        byte[] wrongClass = new byte[3074];
        wrongClass[3073] = 77;
        for (byte[] binary : new byte[][] {{0, 1, 2, 3}, new byte[3073], wrongClass}) {
            Path file = write(folder, binary == wrongClass ? "x.bin" : "x", binary);
            fails(() -> DataFile.recognise(file), ": the format is not recognised: the file is no text, nor IDX");
        }
        Path prose = write(folder, "prose", "Once upon a time");
        fails(() -> DataFile.recognise(prose), "the file begins with \"Once upon a time\", which neither LIBSVM");
        Path empty = write(folder, "empty", "");
        fails(() -> DataFile.recognise(empty), "empty: is empty.");
        Path blank = write(folder, "blank", "\n# nothing\n");
        fails(() -> DataFile.recognise(blank), "the file begins with \"\"");
        fails(() -> DataFile.recognise(folder), "is a directory");
        fails(() -> DataFile.recognise(folder.resolve("none")), "no such file");
    }
}
