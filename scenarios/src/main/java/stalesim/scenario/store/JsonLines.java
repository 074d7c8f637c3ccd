package stalesim.scenario.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import stalesim.scenario.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found in a file of one JSON object a line that only grows. Each line is written by one call, so that a
 * killed process loses at most the line it was writing: what follows the last line break is no line, and is dropped
 * before more is appended.
 *
 * @param soundBytes length of the part that consists of whole lines
 * @param torn whether something follows them: a line whose writing was cut short
 */
record JsonLines(long soundBytes, boolean torn) {

    /** Is shown one line after the other. */
    @FunctionalInterface
    interface Visitor {

        /**
         * The next whole line.
         *
         * @param number of the line, from 1
         * @param text without its line break
         * @param offset where it begins, bytes from the beginning of the file
         * @param length its bytes, the line break included
         */
        void line(int number, String text, long offset, int length);
    }

    /**
     * Reads a file line by line: all of it need not fit into memory.
     *
     * @param file need not exist
     * @param visitor is shown every whole line
     * @return what was found
     * @throws IOException if it cannot be read
     */
    static JsonLines scan(Path file, Visitor visitor) throws IOException {
        if (!Files.exists(file)) {
            return new JsonLines(0, false);
        }
        long offset = 0;
        int number = 1;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int next = stream.read(); next >= 0; next = stream.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                int length = line.size() + 1;
                visitor.line(number, line.toString(StandardCharsets.UTF_8), offset, length);
                line.reset();
                offset += length;
                number++;
            }
        }
        return new JsonLines(offset, line.size() > 0);
    }

    /**
     * Opens a file for reading and appending, without what was torn.
     *
     * @param file the one that was scanned; made if it does not exist
     * @return positioned behind the last whole line
     * @throws IOException if it cannot be written
     */
    FileChannel open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return channel.truncate(soundBytes).position(soundBytes);
    }

    /**
     * Opens a file as {@link #open(Path)} does, looking at no more of it than at what is torn.
     *
     * @param file made if it does not exist
     * @return positioned behind the last whole line
     * @throws IOException if it cannot be written
     */
    static FileChannel openBehindLast(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        ByteBuffer last = ByteBuffer.allocate(1);
        long end = channel.size();
        while (end > 0 && channel.read(last.clear(), end - 1) == 1 && last.get(0) != '\n') {
            end--;
        }
        return channel.truncate(end).position(end);
    }

    /**
     * Appends a line by one call.
     *
     * @param channel open for writing
     * @param object the line
     * @return its bytes, the line break included
     * @throws IOException if the disk refuses
     */
    static int append(FileChannel channel, ObjectNode object) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(Json.line(object) + "\n");
        int length = line.remaining();
        while (line.hasRemaining()) {
            channel.write(line);
        }
        return length;
    }
}
