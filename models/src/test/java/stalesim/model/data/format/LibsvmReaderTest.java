package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.Labels;
import stalesim.model.data.SparseData;

class LibsvmReaderTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("set"), text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static float[] labels(DataSet data) {
        float[] labels = new float[data.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = data.label(row);
        }
        return labels;
    }

    private static float[] row(SparseData data, int row) {
        float[] values = new float[data.features()];
        for (int e = data.start(row); e < data.start(row + 1); e++) {
            values[data.index(e)] = data.value(e);
        }
        return values;
    }

    @Test
    void readsLabelsIndicesAndValues() throws IOException {
        SparseData data = LibsvmReader.read(file("-1 1:0.5 3:-2e-1\n+1 2:1\n"));
        assertThat(data.name()).isEqualTo("set");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.features()).isEqualTo(3);
        assertThat(data.nonZeros()).isEqualTo(3);
        assertThat(labels(data)).containsExactly(-1, 1);
        assertThat(row(data, 0)).containsExactly(0.5f, 0, -0.2f);
        assertThat(row(data, 1)).containsExactly(0, 1, 0);
    }

    @Test
    void acceptsBlankLinesCommentsTabsAndOtherLineEnds() throws IOException {
        SparseData data = LibsvmReader.read(
                file("# two classes\n\n  \t\n-1\t1:1  2:2 \r\n1 1:3 # the second\r\n#end\n   1 2:4"));
        assertThat(labels(data)).containsExactly(-1, 1, 1);
        assertThat(row(data, 0)).containsExactly(1, 2);
        assertThat(row(data, 1)).containsExactly(3, 0);
        assertThat(row(data, 2)).containsExactly(0, 4);
    }

    @Test
    void keepsRowsWithoutFeatures() throws IOException {
        SparseData data = LibsvmReader.read(file("1\n-1 2:1\n-1\n"));
        assertThat(data.rows()).isEqualTo(3);
        assertThat(row(data, 0)).containsExactly(0, 0);
        assertThat(row(data, 2)).containsExactly(0, 0);
    }

    @Test
    void explicitZerosCountAsFeaturesButAreNotStored() throws IOException {
        SparseData data = LibsvmReader.read(file("1 1:1 5:0.0\n-1 2:-0\n"));
        assertThat(data.features()).isEqualTo(5);
        assertThat(data.nonZeros()).isEqualTo(1);
    }

    @Test
    void featuresCanBeRaisedButNotCut() throws IOException {
        Path file = file("1 3:1\n-1\n");
        assertThat(LibsvmReader.read(file, Labels.BINARY, 10).features()).isEqualTo(10);
        assertThat(LibsvmReader.read(file, Labels.BINARY, 2).features()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> LibsvmReader.read(file, Labels.BINARY, 0));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 1", "1, 2", "-1, 2.5", "3, 1e3", "-0, 1"})
    void mapsTwoClassesToSigns(String smaller, String larger) throws IOException {
        SparseData data = LibsvmReader.read(file(larger + " 1:1\n" + smaller + "\n" + larger + "\n"));
        assertThat(labels(data)).containsExactly(1, -1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1"})
    void oneSignAloneIsKept(String label) throws IOException {
        assertThat(labels(LibsvmReader.read(file(label + " 1:1\n")))).containsExactly(Float.parseFloat(label));
    }

    @Test
    void keepsTargetsAsStored() throws IOException {
        SparseData data = LibsvmReader.read(file("1.5 1:1\n-7\n1e-3\n"), Labels.AS_STORED);
        assertThat(labels(data)).containsExactly(1.5f, -7, 0.001f);
    }

    @Test
    void refusesOtherThanTwoClasses() throws IOException {
        failsWith("7 1:1\n1\n3\n2\n5.5\n4\n1\n", "set: labels must be of two classes: found 6 (1, 2, 3, 4, 5.5, ...).");
        failsWith("2 1:1\n2\n", "set: labels must be of two classes: found 1 (2).");
    }

    @Test
    void readsGzipWhateverTheName() throws IOException {
        Path file = folder.resolve("set.gz");
        Files.write(file, gzip("1 1:1\n-1 2:1\n"));
        SparseData data = LibsvmReader.read(file);
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.name()).isEqualTo("set");
        Files.write(folder.resolve("plainly-named"), gzip("1 1:1\n-1 2:1\n"));
        assertThat(LibsvmReader.read(folder.resolve("plainly-named")).rows()).isEqualTo(2);
    }

    private void failsWith(String text, String message) throws IOException {
        Path file = file(text);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(file))
                .withMessageStartingWith(message);
    }

    @Test
    void saysWhereAndWhatIsWrong() throws IOException {
        failsWith("1 1:1\n-1 0:1\n", "set:2:4: feature index 0 must be >= 1 (LIBSVM counts from 1).");
        failsWith("1 -3:1\n", "set:1:3: feature index -3 must be >= 1");
        failsWith("1 1.5:1\n", "set:1:3: feature index 1.5 must be a whole number");
        failsWith("1 qid:1\n", "set:1:3: feature index qid must be a whole number");
        failsWith("1 2147483648:1\n", "set:1:3: feature index 2147483648 must be a whole number");
        failsWith("1 2:1 2:1\n", "set:1:7: feature index 2 must be > the one before it, 2.");
        failsWith("\n#\n1 5:1   4:1\n", "set:3:9: feature index 4 must be > the one before it, 5.");
        failsWith("1 2\n", "set:1:3: feature 2 must be index:value.");
        failsWith("1 12:x\n", "set:1:6: value x of feature 12 must be a finite number.");
        failsWith("1 1:\n", "set:1:5: value (nothing) of feature 1 must be a finite number.");
        failsWith("1 :1\n", "set:1:3: feature index (nothing) must be a whole number");
        failsWith("1 1:NaN\n", "set:1:5: value NaN of feature 1");
        failsWith("1 1:1e39\n", "set:1:5: value 1e39 of feature 1");
        failsWith("1 1:0x1p3\n", "set:1:5: value 0x1p3 of feature 1");
        failsWith("1 1:1:2\n", "set:1:5: value 1:2 of feature 1");
        failsWith("yes 1:1\n", "set:1:1: label yes must be a finite number.");
        failsWith("1,2,3\n", "set:1:1: label 1,2,3 must be a finite number.");
        failsWith("1 1:1\u0000\n", "set:1:6: byte 0 does not belong into a text.");
    }

    /** The first column after 64 KiB shows whether places survive the refilling of buffers. */
    @Test
    void countsLinesAndColumnsAcrossBuffers() throws IOException {
        String line = "1 1:1 2:0.25\n";
        failsWith(line.repeat(20_000) + "1 1:1 ?\n", "set:20001:7: feature ? must be index:value.");
        String wide = "1" + " ".repeat(200_000);
        failsWith(wide + "?\n", "set:1:200002: feature ? must be index:value.");
    }

    @Test
    void aTruncatedFileIsNamedSo() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 5000; row++) {
            text.append(row % 2 == 0 ? "1" : "-1").append(" 1:0.").append(row * 7919 % 10007).append('\n');
        }
        byte[] whole = gzip(text.toString());
        Path file = folder.resolve("cut.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(file))
                .withMessageMatching("cut.gz: the gzip file is truncated: it ends after [12]\\d{3} complete rows\\..*");
        Files.write(file, Arrays.copyOf(whole, whole.length - 4));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(file))
                .withMessageContaining("truncated: it ends after 5000 complete rows");
        Files.write(file, Arrays.copyOf(whole, 5));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(file))
                .withMessageContaining("truncated: it ends after 0 complete rows");
    }

    @Test
    void aDamagedFileIsNamedSo() throws IOException {
        byte[] bytes = gzip("1 1:1\n-1 1:2\n".repeat(100));
        bytes[bytes.length - 6] ^= 1; // in the checksum
        Path file = Files.write(folder.resolve("bad.gz"), bytes);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(file))
                .withMessageContaining("damaged after 200 complete rows");
    }

    @Test
    void missingEmptyAndOtherThingsAreNamedSo() throws IOException {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(folder.resolve("none")))
                .withMessageContaining("none: no such file");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(folder))
                .withMessageContaining("is a directory");
        failsWith("", "set: holds no samples.");
        failsWith("\n# nothing\n", "set: holds no samples.");
        Path file = Files.write(folder.resolve("nothing.gz"), gzip(""));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> LibsvmReader.read(file))
                .withMessageContaining("holds no samples");
    }
}
