package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;

/** Small data files, and what is in a data set. */
final class TestFiles {

    private TestFiles() {}

    static Path write(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static Path write(Path folder, String name, String content) throws IOException {
        return write(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** An IDX file of unsigned bytes. */
    static byte[] idx(int[] sizes, int... values) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * sizes.length + values.length);
        file.put(new byte[] {0, 0, 8, (byte) sizes.length});
        for (int size : sizes) {
            file.putInt(size);
        }
        for (int value : values) {
            file.put((byte) value);
        }
        return file.array();
    }

    static float[] row(DataSet data, int row) {
        float[] values = new float[data.features()];
        data.forEach(row, (feature, value) -> values[feature] = value);
        return values;
    }

    static float[] labels(DataSet data) {
        float[] labels = new float[data.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = data.label(row);
        }
        return labels;
    }

    static void fails(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(DataException.class).isThrownBy(reading).withMessageContaining(message);
    }
}
