package stalesim.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    private static final int LENGTH = 32 << 20;

    @TempDir
    Path folder;

    /** The first example of FIPS 180-2, appendix B.1. */
    @Test
    void isTheStandardsHash() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    /** A sparse file of 32 MiB, as a whole larger than what may be allocated: one of any length fits. */
    @Test
    void filesAreReadPieceByPiece() throws IOException {
        Path file = folder.resolve("zeros");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(LENGTH);
        }
        String expected = Sha256.of(new byte[LENGTH]);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Sha256.of(file)).isEqualTo(expected);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(LENGTH / 4);
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        assertThatThrownBy(() -> Sha256.of(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }
}
